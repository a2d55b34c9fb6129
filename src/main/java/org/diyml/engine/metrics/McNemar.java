package org.diyml.engine.metrics;

/**
 * McNemar's exact test of two models on the same pictures: of the pictures that only one of them
 * got right, is either model's share more than a fair coin would give it (McNemar, 1947)?
 *
 * @param onlyCandidate pictures that only the model judged got right
 * @param onlyReference pictures that only the model it is compared with got right
 * @param pValue two-sided, from the binomial distribution; 1 when the two counts are equal
 */
public record McNemar(int onlyCandidate, int onlyReference, double pValue) {

  static McNemar of(int[] truth, int[] candidate, int[] reference) {
    int onlyCandidate = 0;
    int onlyReference = 0;
    for (int i = 0; i < truth.length; i++) {
      boolean candidateRight = candidate[i] == truth[i];
      boolean referenceRight = reference[i] == truth[i];
      onlyCandidate += candidateRight && !referenceRight ? 1 : 0;
      onlyReference += referenceRight && !candidateRight ? 1 : 0;
    }
    return new McNemar(
        onlyCandidate, onlyReference, twoSided(onlyCandidate, onlyReference));
  }

  /** What the test alone says of the candidate. */
  Verdict verdict() {
    if (pValue >= Verdict.SIGNIFICANCE) {
      return Verdict.NO_CLEAR_DIFFERENCE;
    }
    return onlyCandidate > onlyReference ? Verdict.BETTER : Verdict.WORSE;
  }

  private static double twoSided(int one, int other) {
    int trials = one + other;
    double logProbability = -trials * Math.log(2);
    double tail = 0;
    for (int heads = 0; heads <= Math.min(one, other); heads++) {
      tail += Math.exp(logProbability);
      logProbability += Math.log((trials - heads) / (heads + 1.0));
    }
    return Math.min(1, 2 * tail);
  }
}
