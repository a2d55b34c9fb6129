package org.diyml.engine.analysis;

import java.util.Arrays;
import java.util.Random;

/**
 * Says whether two pictures of a set are close enough to be the same shot.
 *
 * <p>The distance of two pictures with signatures is {@value #HASH_WEIGHT} for each bit of the hash
 * plus 1 for each bit of the signature; others have the hash alone. The limits were set on photos
 * and handwritten digits with copies, crops and shifts made of them. They are lowered by how close
 * a twentieth of all pairs is, which twenty groups of copies do not yet disturb.
 */
record Closeness(long[] hashes, long[][] signatures, int limit, int hashLimit) {

  private static final int HASH_WEIGHT = 8;
  private static final int LOWEST_LIMIT = 35;
  private static final int HIGHEST_LIMIT = 90;

  /** How far below the distance of the closest twentieth the limit is. */
  private static final int MARGIN = 150;

  /** Of the signature alone, where the hashes are the same; unrelated ones differ in some 128. */
  private static final int RESIZED_LIMIT = 95;

  private static final int HASH_MARGIN = 12;

  /** A group's first picture may be so many times the limit away. */
  private static final int DRIFT = 2;

  /** Fewer pictures say nothing about what is usual. */
  private static final int SMALL_SET = 10;

  private static final int SAMPLED_PAIRS = 20_000;
  private static final long SEED = 5;

  static Closeness within(long[] hashes, long[][] signatures) {
    Closeness strict = new Closeness(hashes, signatures, LOWEST_LIMIT, NearDuplicates.HASH_LIMIT);
    if (hashes.length < SMALL_SET) {
      return strict;
    }
    int[] distances = new int[SAMPLED_PAIRS];
    int[] hashDistances = new int[SAMPLED_PAIRS];
    int signed = 0;
    Random random = new Random(SEED);
    for (int pair = 0; pair < SAMPLED_PAIRS; pair++) {
      int first = random.nextInt(hashes.length);
      int second = (first + 1 + random.nextInt(hashes.length - 1)) % hashes.length;
      hashDistances[pair] = strict.hashDistance(first, second);
      if (strict.signed(first, second)) {
        distances[signed++] = strict.distance(first, second);
      }
    }
    int hashLimit = closestTwentieth(hashDistances, SAMPLED_PAIRS) - HASH_MARGIN;
    int limit = closestTwentieth(distances, signed) - MARGIN;
    return new Closeness(
        hashes,
        signatures,
        Math.max(LOWEST_LIMIT, Math.min(HIGHEST_LIMIT, limit)),
        Math.max(0, Math.min(NearDuplicates.HASH_LIMIT, hashLimit)));
  }

  boolean same(int first, int second) {
    return close(first, second, 1) || signed(first, second) && resized(first, second);
  }

  boolean related(int first, int second) {
    return close(first, second, DRIFT);
  }

  private boolean close(int first, int second, int times) {
    return signed(first, second)
        ? distance(first, second) <= times * limit
        : NearDuplicates.sameByHash(hashes[first], hashes[second], times * hashLimit);
  }

  /** Features change more than the hash where a small picture is made smaller still. */
  private boolean resized(int first, int second) {
    return hashLimit > 0
        && NearDuplicates.sameByHash(hashes[first], hashes[second], hashLimit)
        && FeatureSigner.distance(signatures[first], signatures[second]) <= RESIZED_LIMIT;
  }

  private boolean signed(int first, int second) {
    return signatures[first] != null && signatures[second] != null;
  }

  private int hashDistance(int first, int second) {
    return Long.bitCount(hashes[first] ^ hashes[second]);
  }

  private int distance(int first, int second) {
    return HASH_WEIGHT * hashDistance(first, second)
        + FeatureSigner.distance(signatures[first], signatures[second]);
  }

  private static int closestTwentieth(int[] distances, int count) {
    Arrays.sort(distances, 0, count);
    return distances[count / 20];
  }
}
