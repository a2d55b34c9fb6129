package org.diyml.engine.pictures.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Leaves out of a PNG file all chunks that pixels are not read by, and what lies behind the last. */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final String LAST = "IEND";
  private static final String FIRST_PIXELS = "IDAT";
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", FIRST_PIXELS, LAST, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP",
          "sBIT", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");

  private PngChunks() {}

  static byte[] strip(byte[] content, int orientation) {
    Remainder file = new Remainder(content);
    file.keep(SIGNATURE);
    boolean turned = !ExifBlock.isNeeded(orientation);
    String name = "";
    while (!name.equals(LAST)) {
      name = name(file);
      if (!turned && name.equals(FIRST_PIXELS)) {
        file.add(chunk("eXIf", ExifBlock.of(orientation)));
        turned = true;
      }
      long length = AROUND + length(file);
      if (KEPT.contains(name)) {
        file.keep(length);
      } else {
        file.skip(length);
      }
    }
    return file.bytes();
  }

  private static long length(Remainder file) {
    return (long) file.at(0) << 24 | file.at(1) << 16 | file.at(2) << 8 | file.at(3);
  }

  private static String name(Remainder file) {
    StringBuilder name = new StringBuilder();
    for (int i = 4; i < 8; i++) {
      name.append((char) file.at(i));
    }
    return name.toString();
  }

  private static byte[] chunk(String name, byte[] data) {
    byte[] typed =
        ByteBuffer.allocate(4 + data.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 check = new CRC32();
    check.update(typed);
    return ByteBuffer.allocate(AROUND + data.length)
        .putInt(data.length)
        .put(typed)
        .putInt((int) check.getValue())
        .array();
  }
}
