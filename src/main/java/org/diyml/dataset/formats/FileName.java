package org.diyml.dataset.formats;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes names of files that every operating system takes. */
final class FileName {
  private static final int LONGEST = 150;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}:*?\"<>|]");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private FileName() {}

  /** A name as near as may be to the one that a user gave. */
  static String of(String given) {
    String base = EntryPath.base(given.replace('\\', '/'));
    // Halves of surrogate pairs become question marks here, which the pattern takes out.
    String whole =
        new String(base.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String plain = FORBIDDEN.matcher(whole).replaceAll("_").strip();
    String trimmed = plain.replaceFirst("^\\.+", "").replaceFirst("[. ]+$", "");
    String name = trimmed.isEmpty() ? "image" : trimmed;
    boolean reserved = DEVICE.matcher(name).matches() || EntryPath.isLitter(name);
    return shortened(reserved ? "_" + name.replaceFirst("^\\._", "") : name);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String extension = EntryPath.extension(name);
    String end = extension.isEmpty() || extension.length() > 5 ? "" : "." + extension;
    int cut = LONGEST - end.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut)
        + end;
  }
}
