package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NativePathTest {

  @Test
  void convolutionsRunInOneDnn() {
    NativePath.Report report = NativePath.report();

    assertThat(report.text()).contains("MKLDNNConvHelper").contains("fast path on");
    assertThat(report.text()).containsPattern("convolution of [1-9][0-9,]* pictures/s");
    assertThat(report.fast()).isTrue();
  }

  @Test
  void theTimingTellsHowFastAConvolutionIs() {
    NativePath.prepare();
    ConvolutionTiming timing;
    try (SingleThread scope = SingleThread.enter()) {
      ConvolutionTiming.measure();
      long started = System.nanoTime();
      timing = ConvolutionTiming.measure();
      // A busy machine may hold it up; alone it takes some hundredths of a second.
      assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(2));
    }
    assertThat(timing.picturesPerSecond()).isGreaterThan(100);
    assertThat(timing.ratioToProduct()).isBetween(0.05, 20.0);
  }
}
