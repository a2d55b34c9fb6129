package org.diyml.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Decrypts what is read, a chunk at a time: nothing comes out that was not found to be what was
 * written. Reading throws {@link SealBroken} at the first chunk that is not.
 */
final class SealedInput extends InputStream {
  private final PushbackInputStream in;
  private final Seal seal;
  private final byte[] closed = new byte[Seal.CHUNK_BYTES + Seal.TAG_BYTES];
  private byte[] open = new byte[0];
  private int read;
  private long number;
  private boolean ended;

  /**
   * Decrypts what follows the header.
   *
   * @param in past the header
   */
  SealedInput(InputStream in, Seal seal) {
    this.in = new PushbackInputStream(in);
    this.seal = seal;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (read == open.length) {
      if (ended) {
        return -1;
      }
      next();
    }
    int given = Math.min(length, open.length - read);
    System.arraycopy(open, read, bytes, offset, given);
    read += given;
    return given;
  }

  private void next() throws IOException {
    int length = in.readNBytes(closed, 0, closed.length);
    int after = in.read();
    ended = after < 0;
    if (!ended) {
      in.unread(after);
    }
    open = seal.open(closed, length, number++, ended);
    read = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
