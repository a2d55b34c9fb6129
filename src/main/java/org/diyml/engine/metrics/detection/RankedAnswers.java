package org.diyml.engine.metrics.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The detections of one label in all pictures, the best score first, each right or wrong.
 *
 * @param scores descending; equal ones are in the order of the pictures
 * @param right for each score
 * @param objects how many there were to find
 */
record RankedAnswers(double[] scores, boolean[] right, int objects) {

  private static final int RECALL_POINTS = 101;
  private static final double RECALL_STEP = 0.01;

  static RankedAnswers of(List<Overlaps> pictures, AreaRange range, double overlapThreshold) {
    List<Answer> answers = new ArrayList<>();
    int objects = 0;
    for (Overlaps picture : pictures) {
      Matches matches = Matches.of(picture, range, overlapThreshold);
      objects += matches.objects();
      for (int d = 0; d < matches.objectOf().length; d++) {
        if (!matches.ignored()[d]) {
          boolean right = matches.objectOf()[d] != Matches.NOTHING;
          answers.add(new Answer(picture.found().get(d).score(), right));
        }
      }
    }
    answers.sort(Comparator.comparingDouble(Answer::score).reversed());
    double[] scores = new double[answers.size()];
    boolean[] right = new boolean[answers.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = answers.get(i).score();
      right[i] = answers.get(i).right();
    }
    return new RankedAnswers(scores, right, objects);
  }

  /** How many of the first {@code i + 1} answers are right, for each i. */
  int[] rightSoFar() {
    int[] sums = new int[right.length];
    int sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += right[i] ? 1 : 0;
      sums[i] = sum;
    }
    return sums;
  }

  /**
   * The mean, over the recalls 0, 0.01, … 1, of the best precision at that recall or above.
   *
   * @return 0 to 1; NaN when there was nothing to find
   */
  double averagePrecision() {
    if (objects == 0) {
      return Double.NaN;
    }
    int[] found = rightSoFar();
    double[] precision = new double[found.length];
    double best = 0;
    for (int i = found.length - 1; i >= 0; i--) {
      best = Math.max(best, found[i] / (double) (i + 1));
      precision[i] = best;
    }
    double sum = 0;
    int at = 0;
    for (int point = 0; point < RECALL_POINTS; point++) {
      while (at < found.length && found[at] / (double) objects < point * RECALL_STEP) {
        at++;
      }
      sum += at < found.length ? precision[at] : 0;
    }
    return sum / RECALL_POINTS;
  }

  private record Answer(double score, boolean right) {}
}
