package org.diyml.engine.analysis;

import java.util.Arrays;
import java.util.Random;

/**
 * Brings together codes that agree in randomly sampled bits.
 *
 * <p>A visit sorts the pictures by {@value #KEY_BITS} sampled bits. Those that share the first few
 * of them form a bucket; within a bucket each is paired with its next neighbours in the order of
 * the remaining bits. The buckets are made so narrow that some 16 evenly spread codes share one.
 */
final class CandidateSearch {

  /** Neighbours that a picture is paired with in one visit. */
  static final int WINDOW = 32;

  /** What the index part of a sort key can count. */
  static final int MAX_PICTURES = 1 << 23;

  private static final int KEY_BITS = 40;
  private static final int INDEX_BITS = 23;
  private static final int LOG_BUCKET = 4;
  private static final int MAX_PREFIX = 16;

  private final int[] members;
  private final long[][] codes;
  private final int prefix;

  /**
   * Prepares a search.
   *
   * @param members indices of the pictures that have a code, ascending
   * @param codes by picture, of equal length where there is one
   */
  CandidateSearch(int[] members, long[][] codes) {
    if (members.length > MAX_PICTURES) {
      throw new IllegalArgumentException(members.length + " pictures are too many");
    }
    this.members = members;
    this.codes = codes;
    int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, members.length));
    this.prefix = Math.min(MAX_PREFIX, Math.max(0, log - LOG_BUCKET));
  }

  /** Visits pairs that agree in one sample; the lower index comes first. */
  void visit(Random random, PairVisitor visitor) {
    if (members.length < 2) {
      return;
    }
    int[] sample = sample(random, codes[members[0]].length * Long.SIZE);
    long[] keys = new long[members.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(codes[members[i]], sample) << INDEX_BITS | i;
    }
    Arrays.sort(keys);
    int shift = INDEX_BITS + KEY_BITS - prefix;
    for (int i = 0; i < keys.length; i++) {
      int end = Math.min(keys.length, i + 1 + WINDOW);
      for (int j = i + 1; j < end && keys[j] >>> shift == keys[i] >>> shift; j++) {
        int first = member(keys[i]);
        int second = member(keys[j]);
        visitor.visit(Math.min(first, second), Math.max(first, second));
      }
    }
  }

  private int member(long key) {
    return members[(int) (key & MAX_PICTURES - 1)];
  }

  private static long key(long[] code, int[] sample) {
    long key = 0;
    for (int bit : sample) {
      key = key << 1 | code[bit / Long.SIZE] >>> bit & 1;
    }
    return key;
  }

  /** Different bits in random order: the start of a shuffle. */
  private static int[] sample(Random random, int bits) {
    int[] all = new int[bits];
    Arrays.setAll(all, i -> i);
    for (int i = 0; i < KEY_BITS; i++) {
      int j = i + random.nextInt(bits - i);
      int swapped = all[i];
      all[i] = all[j];
      all[j] = swapped;
    }
    return Arrays.copyOf(all, KEY_BITS);
  }

  interface PairVisitor {
    void visit(int first, int second);
  }
}
