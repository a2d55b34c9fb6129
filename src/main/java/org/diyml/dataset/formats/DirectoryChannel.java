package org.diyml.dataset.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * A zip on disk whose directory may only be so long: the reader of zips keeps all of it in memory
 * before it can be asked how many entries there are.
 */
final class DirectoryChannel implements SeekableByteChannel {
  private static final long BYTES_OF_AN_ENTRY = 512;
  private static final long SEARCH_BYTES = 1 << 20;

  private final SeekableByteChannel zip;
  private final int maxEntries;
  private long left;

  DirectoryChannel(SeekableByteChannel zip, int maxEntries) {
    this.zip = zip;
    this.maxEntries = maxEntries;
    this.left = SEARCH_BYTES + BYTES_OF_AN_ENTRY * maxEntries;
  }

  /** From now on content is read, which is bounded elsewhere. */
  void directoryIsRead() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = zip.read(target);
    left -= Math.max(0, count);
    if (left < 0) {
      throw UserError.of(ErrorKind.TOO_LARGE, "import.archive.entries", maxEntries);
    }
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public long position() throws IOException {
    return zip.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    zip.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return zip.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("read only");
  }

  @Override
  public boolean isOpen() {
    return zip.isOpen();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
