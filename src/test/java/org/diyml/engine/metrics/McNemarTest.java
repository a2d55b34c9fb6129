package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

  /** SciPy's binomtest(min, sum, 0.5). */
  @ParameterizedTest
  @CsvSource({
    "5, 0, 0.0625, NO_CLEAR_DIFFERENCE",
    "0, 6, 0.03125, WORSE",
    "12, 2, 0.012939453125, BETTER",
    "3, 3, 1, NO_CLEAR_DIFFERENCE",
    "59, 25, 0.00026645108697203506, BETTER",
    "600, 500, 0.0028195449914364284, BETTER",
    "0, 0, 1, NO_CLEAR_DIFFERENCE"
  })
  void agreesWithTheBinomialTest(int candidate, int reference, double expected, Verdict verdict) {
    McNemar test = test(candidate, reference);

    assertThat(test.onlyCandidate()).isEqualTo(candidate);
    assertThat(test.onlyReference()).isEqualTo(reference);
    assertThat(test.pValue()).isCloseTo(expected, within(1e-10));
    assertThat(test.verdict()).isEqualTo(verdict);
  }

  @Test
  void staysAProbabilityForManyPictures() {
    assertThat(test(20_000, 20_000).pValue()).isEqualTo(1);
    assertThat(test(50_000, 0).pValue()).isZero();
  }

  /** With 40 more pictures that both or neither got right, which must not count. */
  private static McNemar test(int onlyCandidate, int onlyReference) {
    int[] truth = new int[onlyCandidate + onlyReference + 40];
    int[] candidate = new int[truth.length];
    int[] reference = new int[truth.length];
    Arrays.fill(reference, 0, onlyCandidate, 1);
    Arrays.fill(candidate, onlyCandidate, onlyCandidate + onlyReference, 1);
    Arrays.fill(candidate, truth.length - 20, truth.length, 1);
    Arrays.fill(reference, truth.length - 20, truth.length, 2);
    return McNemar.of(truth, candidate, reference);
  }
}
