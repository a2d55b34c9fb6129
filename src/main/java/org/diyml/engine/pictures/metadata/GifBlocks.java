package org.diyml.engine.pictures.metadata;

/**
 * Leaves out of a GIF file comments, texts, the blocks of applications but the one that repeats a
 * film, and what lies behind the end.
 */
final class GifBlocks {
  private static final int SCREEN = 13;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int PICTURE = 0x2C;
  private static final int END = 0x3B;
  private static final int DESCRIPTOR = 10;

  private GifBlocks() {}

  static byte[] strip(byte[] content) {
    Remainder file = new Remainder(content);
    file.keep(SCREEN + table(file.at(10)));
    for (int block = file.at(0); block != END; block = file.at(0)) {
      if (block == PICTURE) {
        long header = DESCRIPTOR + table(file.at(DESCRIPTOR - 1)) + 1;
        file.keep(header);
        file.keep(chain(file, 0));
      } else if (block == EXTENSION) {
        int kind = file.at(1);
        boolean kept =
            kind == GRAPHIC_CONTROL || kind == APPLICATION && file.reads(3, "NETSCAPE2.0");
        long length = chain(file, 2);
        if (kept) {
          file.keep(length);
        } else {
          file.skip(length);
        }
      } else {
        throw new DamagedPicture();
      }
    }
    file.keep(1);
    return file.bytes();
  }

  /** Bytes of the colour table that these flags tell of. */
  private static int table(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  /** Bytes from the next part on to the end of the blocks that begin at an offset. */
  private static long chain(Remainder file, int offset) {
    int length = offset;
    for (int block = file.at(length); block != 0; block = file.at(length)) {
      length += 1 + block;
    }
    return length + 1L;
  }
}
