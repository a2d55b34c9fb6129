package org.diyml.engine.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Walks the chunks of a RIFF file, which is what a WebP picture is. */
final class RiffChunks {

  private static final int FILE_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private RiffChunks() {}

  /** The content of the first chunk of that four-letter name, cut off where the file ends. */
  static Optional<byte[]> find(byte[] content, String name) {
    ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    long position = FILE_HEADER;
    while (position + CHUNK_HEADER <= content.length) {
      int at = (int) position;
      long length = Integer.toUnsignedLong(file.getInt(at + 4));
      long start = position + CHUNK_HEADER;
      if (name.equals(new String(content, at, 4, StandardCharsets.US_ASCII))) {
        long end = Math.min(content.length, start + length);
        return Optional.of(Arrays.copyOfRange(content, (int) start, (int) end));
      }
      position = start + length + (length & 1);
    }
    return Optional.empty();
  }
}
