package org.diyml.engine.pictures.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Empties the entries of a TIFF file that pixels are not read by. Other entries tell where in the
 * file something is, so nothing moves: what an entry pointed at is overwritten with zeros, and the
 * entry becomes one that no reader knows.
 */
final class TiffTags {
  /** Description, maker, model, software, time, artist, computer, copyright. */
  private static final Set<Integer> TEXTS = Set.of(270, 271, 272, 305, 306, 315, 316, 33432);

  /** XMP, IPTC, Photoshop's block, Windows' titles and authors. */
  private static final Set<Integer> BLOCKS =
      Set.of(700, 33723, 34377, 37724, 40091, 40092, 40093, 40094, 40095);

  /** Folders of their own: EXIF, GPS. */
  private static final Set<Integer> FOLDERS = Set.of(34665, 34853);

  private static final int ENTRY = 12;
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  /** From here on tags are for private use. */
  private static final short NOTHING = (short) 65000;

  private final ByteBuffer file;
  private final Set<Integer> seen = new HashSet<>();

  private TiffTags(ByteBuffer file) {
    this.file = file;
  }

  static byte[] strip(byte[] content) {
    byte[] copy = content.clone();
    ByteBuffer file = ByteBuffer.wrap(copy);
    file.order(copy[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      new TiffTags(file).folders(file.getInt(4));
    } catch (IndexOutOfBoundsException e) {
      throw new DamagedPicture();
    }
    return copy;
  }

  /** A folder and those that follow it, each once. */
  private void folders(int first) {
    for (int folder = first; folder != 0 && seen.add(folder); ) {
      int entries = Short.toUnsignedInt(file.getShort(folder));
      for (int i = 0; i < entries; i++) {
        entry(folder + 2 + i * ENTRY);
      }
      folder = file.getInt(folder + 2 + entries * ENTRY);
    }
  }

  private void entry(int at) {
    int tag = Short.toUnsignedInt(file.getShort(at));
    if (FOLDERS.contains(tag)) {
      wipe(file.getInt(at + 8));
      empty(at);
    } else if (TEXTS.contains(tag) || BLOCKS.contains(tag)) {
      value(at);
      empty(at);
    }
  }

  /** A folder with all that its entries hold. */
  private void wipe(int folder) {
    if (seen.add(folder)) {
      int entries = Short.toUnsignedInt(file.getShort(folder));
      for (int i = 0; i < entries; i++) {
        value(folder + 2 + i * ENTRY);
      }
      zero(folder, 2 + entries * ENTRY);
    }
  }

  private void value(int at) {
    int type = Short.toUnsignedInt(file.getShort(at + 2));
    long bytes = (type < SIZES.length ? SIZES[type] : 0) * Integer.toUnsignedLong(file.getInt(at + 4));
    if (bytes > 4) {
      zero(file.getInt(at + 8), bytes);
    }
  }

  private void empty(int at) {
    zero(at, ENTRY);
    file.putShort(at, NOTHING).putShort(at + 2, (short) 1).putInt(at + 4, 1);
  }

  private void zero(int at, long bytes) {
    if (at < 8 || at + bytes > file.capacity()) {
      throw new DamagedPicture();
    }
    Arrays.fill(file.array(), at, (int) (at + bytes), (byte) 0);
  }
}
