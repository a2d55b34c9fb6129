package org.diyml.dataset.formats;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of labels as names of folders and back. What a folder must not be called, and what would
 * be read as something else, is percent-encoded.
 */
final class FolderName {
  /** A single folder of such a name holds pictures of whatever label. */
  private static final Set<String> CONTAINERS =
      Set.of("images", "image", "imgs", "jpegimages", "pictures", "photos");

  private static final String FORBIDDEN = "%/\\:*?\"<>|";
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENCODED = Pattern.compile("%([0-7][0-9A-Fa-f])");

  private FolderName() {}

  /** The folder for a label. */
  static String encode(String label) {
    StringBuilder folder = new StringBuilder();
    int last = label.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = label.charAt(i);
      boolean atEdge = (i == 0 || i == last) && (c == '.' || c == ' ');
      boolean first = i == 0 && isSpecial(label);
      if (c < 0x80 && (first || atEdge || c < ' ' || c == 0x7f || FORBIDDEN.indexOf(c) >= 0)) {
        folder.append(String.format("%%%02X", (int) c));
      } else {
        folder.append(c);
      }
    }
    return folder.toString();
  }

  /** The label of a folder. */
  static String decode(String folder) {
    return ENCODED
        .matcher(folder)
        .replaceAll(
            match -> {
              char c = (char) Integer.parseInt(match.group(1), 16);
              return Matcher.quoteReplacement(String.valueOf(c));
            });
  }

  /** Whether a folder of that name, if it is the only one, holds pictures of whatever label. */
  static boolean isContainer(String folder) {
    return CONTAINERS.contains(folder.toLowerCase(Locale.ROOT));
  }

  private static boolean isSpecial(String label) {
    return isContainer(label)
        || SplitWord.of(label).isPresent()
        || DEVICE.matcher(label).matches()
        || label.equals("__MACOSX");
  }
}
