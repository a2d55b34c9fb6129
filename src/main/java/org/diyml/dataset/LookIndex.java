package org.diyml.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.diyml.engine.analysis.NearDuplicates;

/**
 * Finds which of many images look like another, in memory: some 30 bytes an image. The looks are
 * chained by each of their bands, in one of which near copies agree.
 */
final class LookIndex {
  private static final int BANDS = NearDuplicates.bands(0).length;
  private static final int BUCKETS = 1 << Short.SIZE;
  private static final int NONE = -1;
  private static final int FIRST_ROOM = 64;

  private final int[][] newest = new int[BANDS][BUCKETS];
  private int[][] before = new int[BANDS][FIRST_ROOM];
  private long[] looks = new long[FIRST_ROOM];
  private Split[] splits = new Split[FIRST_ROOM];
  private int size;

  LookIndex() {
    for (int[] band : newest) {
      Arrays.fill(band, NONE);
    }
  }

  void add(long look, Split split) {
    if (size == looks.length) {
      grow();
    }
    looks[size] = look;
    splits[size] = split;
    short[] bands = NearDuplicates.bands(look);
    for (int band = 0; band < BANDS; band++) {
      int bucket = Short.toUnsignedInt(bands[band]);
      before[band][size] = newest[band][bucket];
      newest[band][bucket] = size;
    }
    size++;
  }

  /** The part of an image that looks like that one and is in a part that is wanted. */
  Optional<Split> find(long look, Predicate<Split> wanted) {
    short[] bands = NearDuplicates.bands(look);
    for (int band = 0; band < BANDS; band++) {
      int place = newest[band][Short.toUnsignedInt(bands[band])];
      for (; place != NONE; place = before[band][place]) {
        if (NearDuplicates.sameByHash(looks[place], look) && wanted.test(splits[place])) {
          return Optional.of(splits[place]);
        }
      }
    }
    return Optional.empty();
  }

  private void grow() {
    int room = 2 * size;
    looks = Arrays.copyOf(looks, room);
    splits = Arrays.copyOf(splits, room);
    for (int band = 0; band < BANDS; band++) {
      before[band] = Arrays.copyOf(before[band], room);
    }
  }
}
