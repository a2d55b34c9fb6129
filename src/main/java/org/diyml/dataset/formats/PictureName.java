package org.diyml.dataset.formats;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Tells pictures from other files by the ends of their names. */
final class PictureName {
  private static final Set<String> EXTENSIONS =
      Set.of("jpg", "jpeg", "png", "webp", "bmp", "gif", "tif", "tiff");

  /** How much of a file {@link #extensionOf} looks at. */
  static final int HEAD_BYTES = 12;

  private PictureName() {}

  /** Whether a path ends as that of a picture. */
  static boolean is(String path) {
    return EXTENSIONS.contains(EntryPath.extension(path));
  }

  /** The extension, with its dot, that belongs to a file which begins with {@code head}. */
  static String extensionOf(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG")) {
      return ".png";
    }
    if (start.startsWith("GIF8")) {
      return ".gif";
    }
    if (start.startsWith("BM")) {
      return ".bmp";
    }
    if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
      return ".webp";
    }
    return start.startsWith("II*") || start.startsWith("MM\0*") ? ".tif" : ".jpg";
  }
}
