package org.diyml.engine.pictures.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Leaves out of a WebP file all chunks that pixels are not read by, and what lies behind them. */
final class WebpChunks {
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  /** Where the extended header says which chunks there are. */
  private static final int FLAGS_AT = HEADER + CHUNK_HEADER;

  private static final int EXIF = 0x08;
  private static final int XMP = 0x04;

  private WebpChunks() {}

  static byte[] strip(byte[] content, int orientation) {
    Remainder file = new Remainder(content);
    long end =
        CHUNK_HEADER
            + Integer.toUnsignedLong(
                ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
    file.keep(HEADER);
    boolean extended = file.reads(0, "VP8X");
    while (file.position() + CHUNK_HEADER <= end && file.has(CHUNK_HEADER)) {
      long length = length(file);
      long padded = CHUNK_HEADER + length + (length & 1);
      // Some writers leave out the last padding byte.
      long there = file.has(padded) ? padded : padded - 1;
      if (KEPT.contains(name(file))) {
        file.keep(there);
      } else {
        file.skip(there);
      }
    }
    if (extended && ExifBlock.isNeeded(orientation)) {
      file.add(chunk(ExifBlock.of(orientation)));
    }
    return sealed(file.bytes(), extended, ExifBlock.isNeeded(orientation));
  }

  /** Corrects the length, and what the header says is there. */
  private static byte[] sealed(byte[] file, boolean extended, boolean turned) {
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - CHUNK_HEADER);
    if (extended) {
      file[FLAGS_AT] = (byte) (file[FLAGS_AT] & ~(EXIF | XMP) | (turned ? EXIF : 0));
    }
    return file;
  }

  private static long length(Remainder file) {
    return file.at(4) | file.at(5) << 8 | file.at(6) << 16 | (long) file.at(7) << 24;
  }

  private static String name(Remainder file) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append((char) file.at(i));
    }
    return name.toString();
  }

  private static byte[] chunk(byte[] data) {
    return ByteBuffer.allocate(CHUNK_HEADER + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("EXIF".getBytes(StandardCharsets.US_ASCII))
        .putInt(data.length)
        .put(data)
        .array();
  }
}
