package org.diyml.dataset.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes zips for tests, also such as no decent tool would make. */
final class ZipMaker {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int DIRECTORY_HEADER = 0x02014b50;

  private static final int BITMAP_HEADER = 54;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 6;

  private final SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
  private final ZipArchiveOutputStream zip;
  private boolean finished;

  ZipMaker() {
    this(StandardCharsets.UTF_8);
  }

  ZipMaker(Charset names) {
    zip = new ZipArchiveOutputStream(bytes);
    zip.setEncoding(names.name());
    zip.setUseLanguageEncodingFlag(names.equals(StandardCharsets.UTF_8));
  }

  /** A bitmap of 8×6 pixels of noise, 200 bytes whatever the seed. */
  static byte[] picture(int seed) {
    byte[] picture = new byte[BITMAP_HEADER + 3 * WIDTH * HEIGHT + 2];
    new Random(seed).nextBytes(picture);
    ByteBuffer.wrap(picture)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'B')
        .put((byte) 'M')
        .putInt(picture.length)
        .putInt(0)
        .putInt(BITMAP_HEADER)
        .putInt(BITMAP_HEADER - 14)
        .putInt(WIDTH)
        .putInt(HEIGHT)
        .putShort((short) 1)
        .putShort((short) 24)
        .putInt(0)
        .putInt(3 * WIDTH * HEIGHT)
        .putLong(0)
        .putLong(0);
    return picture;
  }

  ZipMaker pictures(String... paths) {
    for (String path : paths) {
      file(path, picture(path.hashCode()));
    }
    return this;
  }

  ZipMaker text(String path, String... lines) {
    return file(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  ZipMaker file(String path, byte[] content) {
    return entry(new ZipArchiveEntry(path), content);
  }

  ZipMaker link(String path, String target) {
    ZipArchiveEntry entry = new ZipArchiveEntry(path);
    entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
    return entry(entry, target.getBytes(StandardCharsets.UTF_8));
  }

  private ZipMaker entry(ZipArchiveEntry entry, byte[] content) {
    try {
      entry.setMethod(ZipEntry.DEFLATED);
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The zip, to which nothing can be added any more. */
  byte[] bytes() {
    try {
      if (!finished) {
        zip.finish();
        finished = true;
      }
      return Arrays.copyOf(bytes.array(), (int) bytes.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The zip with an int replaced in the directory header number {@code index}. */
  static byte[] withDirectoryInt(byte[] zip, int index, int offset, int value) {
    return withInt(zip, DIRECTORY_HEADER, index, offset, value);
  }

  /** The zip with an int replaced in the local header number {@code index}. */
  static byte[] withLocalInt(byte[] zip, int index, int offset, int value) {
    return withInt(zip, LOCAL_HEADER, index, offset, value);
  }

  /** Where the header of that signature and number begins. */
  static int header(byte[] zip, boolean directory, int index) {
    int found = -1;
    int signature = directory ? DIRECTORY_HEADER : LOCAL_HEADER;
    for (int at = 0; at < zip.length - 4; at++) {
      if (intAt(zip, at) == signature && ++found == index) {
        return at;
      }
    }
    throw new IllegalArgumentException("no header " + index);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] withInt(byte[] zip, int signature, int index, int offset, int value) {
    byte[] changed = zip.clone();
    int at = header(zip, signature == DIRECTORY_HEADER, index) + offset;
    for (int i = 0; i < 4; i++) {
      changed[at + i] = (byte) (value >>> 8 * i);
    }
    return changed;
  }

  private static int intAt(byte[] zip, int at) {
    return zip[at] & 0xff
        | (zip[at + 1] & 0xff) << 8
        | (zip[at + 2] & 0xff) << 16
        | (zip[at + 3] & 0xff) << 24;
  }
}
