package org.diyml.dataset.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** The record that ends a zip and tells how many entries its directory lists. */
final class EndRecord {
  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int ENTRIES_AT = 10;
  private static final int IN_ZIP64_RECORD = 0xffff;

  private EndRecord() {}

  /** Whether the record agrees with a directory of {@code entries} entries. */
  static boolean agrees(SeekableByteChannel zip, int entries) throws IOException {
    int length = (int) Math.min(zip.size(), LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    zip.position(zip.size() - length);
    while (tail.hasRemaining() && zip.read(tail) >= 0) {
      // A channel may give less than asked for.
    }
    for (int at = tail.position() - LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        int listed = Short.toUnsignedInt(tail.getShort(at + ENTRIES_AT));
        return listed == IN_ZIP64_RECORD || listed == (entries & 0xffff);
      }
    }
    return false;
  }
}
