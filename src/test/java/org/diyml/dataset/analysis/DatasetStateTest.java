package org.diyml.dataset.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetStateTest {
  private final List<AnalysedImage> images = List.of(image(1), image(2));
  private final String state = DatasetState.of("hash", images, List.of("cat", "dog"), "backbone");

  @Test
  void whatIsTheSameHasTheSameName() {
    List<AnalysedImage> equal = List.of(image(1), image(2));
    assertThat(DatasetState.of("hash", equal, List.of("cat", "dog"), "backbone")).isEqualTo(state);
  }

  @Test
  void whateverAReportIsMadeOfCounts() {
    List<String> labels = List.of("cat", "dog");
    assertThat(
            List.of(
                DatasetState.of("other", images, labels, "backbone"),
                DatasetState.of("hash", List.of(image(1), image(3)), labels, "backbone"),
                DatasetState.of("hash", images, List.of("cat"), "backbone"),
                DatasetState.of("hash", images, labels, "other")))
        .doesNotContain(state)
        .doesNotHaveDuplicates();
  }

  private static AnalysedImage image(long id) {
    return new AnalysedImage(id, "content", 10, 10, null, 0, 0.5, 1, List.of());
  }
}
