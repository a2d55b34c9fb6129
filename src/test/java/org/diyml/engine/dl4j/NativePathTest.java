package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativePathTest {

  @Test
  void convolutionsRunInOneDnn() {
    NativePath.Report report = NativePath.report();

    assertThat(report.text()).contains("MKLDNNConvHelper").contains("fast path on");
    assertThat(report.fast()).isTrue();
  }
}
