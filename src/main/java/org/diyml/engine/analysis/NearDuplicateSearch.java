package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One run of {@link NearDuplicates}. */
final class NearDuplicateSearch {

  /** More samples find more pairs; so many find nine of ten that differ in 10 of 64 bits. */
  private static final int HASH_SAMPLES = 16;

  /** Only for pairs whose hashes say little, since a hash bit counts as much as eight of these. */
  private static final int SIGNATURE_SAMPLES = 8;

  private static final long SEED = 20;

  private final long[] hashes;
  private final long[][] signatures;
  private final Closeness closeness;
  private final PictureGroups groups;
  private long comparisons;

  NearDuplicateSearch(long[] hashes, long[][] signatures) {
    this.hashes = hashes;
    this.signatures = signatures;
    this.closeness = Closeness.within(hashes, signatures);
    this.groups = new PictureGroups(hashes.length);
  }

  void run() {
    Random random = new Random(SEED);
    long[][] single = new long[hashes.length][];
    List<Integer> signed = new ArrayList<>();
    int[] all = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      all[i] = i;
      single[i] = new long[] {hashes[i]};
      if (signatures[i] != null) {
        signed.add(i);
      }
    }
    CandidateSearch byHash = new CandidateSearch(all, single);
    for (int sample = 0; sample < HASH_SAMPLES; sample++) {
      byHash.visit(random, this::consider);
    }
    CandidateSearch bySignature =
        new CandidateSearch(signed.stream().mapToInt(Integer::intValue).toArray(), signatures);
    for (int sample = 0; sample < SIGNATURE_SAMPLES; sample++) {
      bySignature.visit(random, this::consider);
    }
  }

  private void consider(int first, int second) {
    comparisons++;
    int left = groups.first(first);
    int right = groups.first(second);
    if (left != right && closeness.same(first, second) && closeness.related(left, right)) {
      groups.join(left, right);
    }
  }

  List<List<Integer>> groups() {
    return groups.ofTwoOrMore();
  }

  /** Pairs that were looked at, for tests of growth. */
  long comparisons() {
    return comparisons;
  }
}
