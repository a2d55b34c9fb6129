package org.diyml.deployments.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatencyBucketsTest {
  @Test
  void givesPercentilesWithinABucket() {
    Random random = new Random(3);
    long[] counts = new long[LatencyBuckets.COUNT];
    double[] times = random.doubles(5000, 5, 100).sorted().toArray();
    for (double time : times) {
      counts[LatencyBuckets.of(time)]++;
    }
    for (double share : new double[] {0.5, 0.9, 0.99}) {
      double exact = times[(int) (share * times.length)];
      assertThat(LatencyBuckets.percentile(counts, share)).isCloseTo(exact, within(0.15 * exact));
    }
  }

  @Test
  void takesEveryTime() {
    assertThat(LatencyBuckets.of(0)).isZero();
    assertThat(LatencyBuckets.of(1e9)).isEqualTo(LatencyBuckets.COUNT - 1);
    assertThat(LatencyBuckets.percentile(new long[LatencyBuckets.COUNT], 0.5)).isNull();
  }
}
