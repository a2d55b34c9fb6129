package org.diyml.platform.storage;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written. A file is whole only once this is closed. */
final class SealedOutput extends OutputStream {
  private final OutputStream out;
  private final Seal seal;
  private final byte[] chunk = new byte[Seal.CHUNK_BYTES];
  private int filled;
  private long number;
  private boolean closed;

  SealedOutput(OutputStream out, Seal seal) throws IOException {
    this.out = out;
    this.seal = seal;
    out.write(seal.header());
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    while (from < offset + length) {
      // Only with the next byte is it known that a full chunk is not the last.
      if (filled == chunk.length) {
        flush(false);
      }
      int taken = Math.min(chunk.length - filled, offset + length - from);
      System.arraycopy(bytes, from, chunk, filled, taken);
      filled += taken;
      from += taken;
    }
  }

  private void flush(boolean last) throws IOException {
    out.write(seal.close(chunk, filled, number++, last));
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out) {
        flush(true);
      }
    }
  }
}
