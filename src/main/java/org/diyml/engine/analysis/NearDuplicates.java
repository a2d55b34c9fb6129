package org.diyml.engine.analysis;

import java.util.List;

/**
 * Finds pictures that show the same shot: copies that were encoded anew, resized, made brighter or
 * cropped by a few per cent, and neighbours in a burst or a video.
 *
 * <p>Candidates come from sorting sampled bits of the codes (bit sampling, Indyk and Motwani, 1998;
 * sorted neighbourhood within a bucket, Hernández and Stolfo, 1995), so that no two pictures are
 * compared but those that agree in some sample. A picture is compared with at most {@value
 * CandidateSearch#WINDOW} others a sample, whatever the data are: for n pictures it takes O(n log
 * n) time, most of it linear, and O(n) memory.
 *
 * <p>How close is close enough depends on the set. Photos of all kinds are far from each other,
 * handwritten digits are not; so the limit is drawn from what is usual between any two pictures of
 * the set, within fixed bounds. Two groups are joined over a close pair only if their first
 * pictures bear some likeness too, so that long chains break where they have drifted.
 */
public final class NearDuplicates {

  /** Bits of 64 in which hashes of the same shot may differ when nothing else is known. */
  static final int HASH_LIMIT = 3;

  /** Flat pictures have few bits set, or nearly all where they are one smooth slope. */
  private static final int INFORMATIVE_BITS = 10;

  /** The same where the set's pictures are so alike that only equal hashes are trusted. */
  private static final int DETAILED_BITS = 20;

  private static final int BANDS = 4;

  private NearDuplicates() {}

  /**
   * Finds groups by hashes alone. Flat pictures, whose hash says nothing, are in no group.
   *
   * @param hashes {@link PictureTraits#hash()} of each picture
   * @return as {@link #find(long[], long[][])}
   */
  public static List<List<Integer>> find(long[] hashes) {
    return find(hashes, new long[hashes.length][]);
  }

  /**
   * Finds groups by hashes and signatures.
   *
   * @param hashes {@link PictureTraits#hash()} of each picture, at most {@value
   *     CandidateSearch#MAX_PICTURES}
   * @param signatures of one {@link FeatureSigner} that was fitted on this set, as many; null where
   *     the features are not known yet: that picture is judged by its hash
   * @return indices of two or more pictures in each group, ascending, groups by their first; a
   *     picture is in at most one. The same input gives the same answer
   * @throws IllegalArgumentException if the lengths differ or there are too many pictures
   */
  public static List<List<Integer>> find(long[] hashes, long[][] signatures) {
    return search(hashes, signatures).groups();
  }

  static NearDuplicateSearch search(long[] hashes, long[][] signatures) {
    if (hashes.length != signatures.length) {
      throw new IllegalArgumentException(
          hashes.length + " hashes, " + signatures.length + " signatures");
    }
    NearDuplicateSearch search = new NearDuplicateSearch(hashes, signatures);
    search.run();
    return search;
  }

  /**
   * Whether two hashes are of the same shot: at most {@value #HASH_LIMIT} bits differ, and neither
   * is of a flat picture. For small and simple pictures such as handwritten digits this is too
   * lenient; take it for pictures of at least 64 pixels. Constant time.
   */
  public static boolean sameByHash(long first, long second) {
    return sameByHash(first, second, HASH_LIMIT);
  }

  static boolean sameByHash(long first, long second, int limit) {
    int least = limit > 0 ? INFORMATIVE_BITS : DETAILED_BITS;
    return Long.bitCount(first ^ second) <= limit
        && hasDetail(first, least)
        && hasDetail(second, least);
  }

  /**
   * Cuts a hash into {@value #BANDS} bands of 16 bits, the highest first. Two hashes that are
   * {@link #sameByHash} agree in at least one, so a database can find candidates with an index on
   * each band.
   */
  public static short[] bands(long hash) {
    short[] bands = new short[BANDS];
    for (int i = 0; i < BANDS; i++) {
      bands[i] = (short) (hash >>> Short.SIZE * (BANDS - 1 - i));
    }
    return bands;
  }

  private static boolean hasDetail(long hash, int least) {
    int bits = Long.bitCount(hash);
    return bits >= least && bits <= Long.SIZE - least;
  }
}
