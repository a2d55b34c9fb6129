package org.diyml.dataset.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.utils.InputStreamStatistics;

/**
 * The content of an entry, held to the limits while it inflates. What headers say of sizes is not
 * believed; at the end the checksum must be right.
 */
final class EntryStream extends FilterInputStream {
  private final ArchiveEntry entry;
  private final ArchiveLimits limits;
  private final long limit;
  private final InflatedTotal total;
  private final CRC32 crc = new CRC32();
  private long count;

  EntryStream(
      InputStream in, ArchiveEntry entry, long limit, ArchiveLimits limits, InflatedTotal total) {
    super(in);
    this.entry = entry;
    this.limit = Math.min(limit, limits.maxEntryBytes());
    this.limits = limits;
    this.total = total;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = inflate(target, offset, length);
    if (read < 0) {
      checkEnd();
      return read;
    }
    crc.update(target, offset, read);
    count += read;
    checkLimits();
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] passed = new byte[(int) Math.min(bytes, 8192)];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int inflate(byte[] target, int offset, int length) throws UnreadableEntry {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private void checkLimits() throws UnreadableEntry {
    if (count > limit) {
      throw new UnreadableEntry("import.entry.bytes", limit);
    }
    if (in instanceof InputStreamStatistics packed
        && limits.isBomb(count, packed.getCompressedCount())) {
      throw new UnreadableEntry("import.entry.bomb", limits.maxRatio());
    }
    total.reached(entry.path(), count);
  }

  private void checkEnd() throws UnreadableEntry {
    if (!entry.hasChecksum(crc.getValue())) {
      throw damaged(null);
    }
  }

  private static UnreadableEntry damaged(IOException cause) {
    UnreadableEntry e = new UnreadableEntry("import.entry.damaged");
    if (cause != null) {
      e.initCause(cause);
    }
    return e;
  }
}
