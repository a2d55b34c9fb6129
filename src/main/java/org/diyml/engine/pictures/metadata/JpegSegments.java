package org.diyml.engine.pictures.metadata;

/**
 * Leaves out of a JPEG file all segments of applications but those that pixels are read by: JFIF, the
 * colour profile, Adobe's colour transform. So go EXIF, XMP, IPTC, comments, and whatever lies
 * behind the picture, where phones put a second one or a film.
 */
final class JpegSegments {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int APPLICATION = 0xE0;
  private static final int JFIF = 0xE0;
  private static final int PROFILE = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COMMENT = 0xFE;

  private JpegSegments() {}

  static byte[] strip(byte[] content, int orientation) {
    Remainder file = new Remainder(content);
    file.keep(2);
    boolean turned = !ExifBlock.isNeeded(orientation);
    for (int marker = marker(file); marker != END; marker = marker(file)) {
      if (!turned && marker != JFIF) {
        file.add(ExifBlock.segment(orientation));
        turned = true;
      }
      if (marker == 0xFF) {
        file.skip(1);
      } else if (marker == START || isRestart(marker)) {
        file.keep(2);
      } else {
        segment(file, marker);
      }
    }
    file.keep(2);
    return file.bytes();
  }

  private static int marker(Remainder file) {
    if (file.at(0) != 0xFF) {
      throw new DamagedPicture();
    }
    return file.at(1);
  }

  private static void segment(Remainder file, int marker) {
    int length = 2 + (file.at(2) << 8 | file.at(3));
    if (isKept(file, marker)) {
      file.keep(length);
    } else {
      file.skip(length);
    }
    if (marker == SCAN) {
      file.keep(scanned(file));
    }
  }

  private static boolean isKept(Remainder file, int marker) {
    return switch (marker) {
      case JFIF, ADOBE -> true;
      case PROFILE -> file.reads(4, "ICC_PROFILE");
      default ->
          marker != COMMENT && (marker < APPLICATION || marker > LAST_APPLICATION);
    };
  }

  /** How far the coded pixels go: up to the next marker that is no part of them. */
  private static int scanned(Remainder file) {
    int length = 0;
    while (file.at(length) != 0xFF || file.at(length + 1) == 0 || isRestart(file.at(length + 1))) {
      length++;
    }
    return length;
  }

  private static boolean isRestart(int marker) {
    return marker >= FIRST_RESTART && marker <= LAST_RESTART;
  }
}
