package org.diyml.engine.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws pictures with replacement, again and again, and takes the difference of two models on each
 * draw (Efron and Tibshirani, 1993). Pictures with equal truth and answers are one kind: a draw
 * only counts kinds, and figures are worked out from the counts. Time grows with resamples ×
 * pictures.
 */
final class PairedBootstrap {

  private final int labels;
  private final int[] kindOf;
  private final Kind[] kinds;

  /** Pictures that count the same for every figure. */
  private record Kind(int truth, int candidate, int reference) {}

  /** Candidate less reference, one entry a resample. */
  record Differences(double[] accuracy, double[] macroF1) {}

  PairedBootstrap(int[] truth, int[] candidate, int[] reference, int labels) {
    this.labels = labels;
    this.kindOf = new int[truth.length];
    Map<Kind, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < truth.length; i++) {
      Kind kind = new Kind(truth[i], candidate[i], reference[i]);
      int next = numbers.size();
      kindOf[i] = numbers.computeIfAbsent(kind, unseen -> next);
    }
    this.kinds = numbers.keySet().toArray(Kind[]::new);
  }

  /** The same seed gives the same differences. */
  Differences differences(int resamples, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] accuracy = new double[resamples];
    double[] macroF1 = new double[resamples];
    LabelCounts candidate = new LabelCounts(labels);
    LabelCounts reference = new LabelCounts(labels);
    int[] counts = new int[kinds.length];
    for (int i = 0; i < resamples; i++) {
      draw(random, counts);
      candidate.clear();
      reference.clear();
      for (int kind = 0; kind < kinds.length; kind++) {
        candidate.add(kinds[kind].truth(), kinds[kind].candidate(), counts[kind]);
        reference.add(kinds[kind].truth(), kinds[kind].reference(), counts[kind]);
      }
      accuracy[i] = (candidate.correct() - reference.correct()) / (double) kindOf.length;
      macroF1[i] = candidate.macroF1() - reference.macroF1();
    }
    return new Differences(accuracy, macroF1);
  }

  private void draw(SplittableRandom random, int[] counts) {
    Arrays.fill(counts, 0);
    for (int drawn = 0; drawn < kindOf.length; drawn++) {
      counts[kindOf[random.nextInt(kindOf.length)]]++;
    }
  }
}
