package org.diyml.training.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.diyml.engine.metrics.Comparison;
import org.diyml.engine.metrics.Verdict;
import org.diyml.platform.web.PageText;

/** Says in words whether one iteration is better than another. */
@ApplicationScoped
public class ComparisonText {
  private static final double PERCENT = 100;

  /** Less would be shown as no point at all. */
  private static final double LEAST_POINTS = 0.05;

  @Inject private PageText texts;

  /**
   * The sentence.
   *
   * @param candidate number of the iteration that is judged
   * @param reference number of the one that it is compared with
   */
  String of(int candidate, int reference, Comparison comparison) {
    double points = comparison.accuracy().difference() * PERCENT;
    String key = Math.abs(points) < LEAST_POINTS ? "compare.equal" : key(comparison, points);
    return texts.of(key, candidate, reference, Math.abs(points), comparison.pictures());
  }

  private static String key(Comparison comparison, double points) {
    boolean chance = comparison.verdict() == Verdict.NO_CLEAR_DIFFERENCE;
    if (points > 0) {
      return chance ? "compare.betterByChance" : "compare.better";
    }
    return chance ? "compare.worseByChance" : "compare.worse";
  }
}
