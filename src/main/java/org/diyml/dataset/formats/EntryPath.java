package org.diyml.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths inside of an archive: folders divided by a slash, without a leading one. */
final class EntryPath {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private EntryPath() {}

  /** The path that the name of an entry means; empty when it leads out of the archive. */
  static Optional<String> normalise(String name) {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || DRIVE.matcher(path).matches() || CONTROL.matcher(path).find()) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/")) {
      if (step.equals("..")) {
        return Optional.empty();
      }
      if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(String.join("/", steps));
  }

  /** The last step. */
  static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The last step without its extension. */
  static String stem(String path) {
    String base = base(path);
    int dot = base.lastIndexOf('.');
    return dot <= 0 ? base : base.substring(0, dot);
  }

  /** All but the last step, with a closing slash; empty at the top. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The steps before the last. */
  static List<String> folders(String path) {
    String folder = folder(path);
    return folder.isEmpty() ? List.of() : List.of(folder.split("/"));
  }

  /** In lower case, without the dot; empty when there is none. */
  static String extension(String path) {
    String base = base(path);
    int dot = base.lastIndexOf('.');
    return dot < 0 ? "" : base.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether operating systems put such a file into archives without being asked. */
  static boolean isLitter(String path) {
    String base = base(path).toLowerCase(Locale.ROOT);
    return ("/" + path).contains("/__MACOSX/")
        || base.startsWith("._")
        || base.equals(".ds_store")
        || base.equals("thumbs.db")
        || base.equals("desktop.ini");
  }
}
