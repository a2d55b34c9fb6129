package org.diyml.training.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.dataset.Split;
import org.diyml.features.Content;
import org.junit.jupiter.api.Test;

class ClassificationSetTest {
  private final List<LabelledImage> images = new ArrayList<>();

  @Test
  void dividesByTheSplitAndLeavesTestImagesOut() {
    add("cat", Split.TRAIN, 4, 100);
    add("cat", Split.VALIDATION, 1, 100);
    add("dog", Split.TRAIN, 6, 100);
    add("dog", Split.TEST, 3, 100);
    ClassificationSet set = ClassificationSet.of(images);
    assertThat(set.labels()).containsExactly("cat", "dog");
    assertThat(set.train()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(set.validation()).containsExactly(10);
    assertThat(set.truth()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0);
    assertThat(set.inputSize()).isEqualTo(128);
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> ClassificationSet.of(images)).hasMessageContaining("2 labels");
    add("cat", Split.TRAIN, 5, 100);
    add("dog", Split.TRAIN, 3, 100);
    add("dog", Split.TEST, 9, 100);
    assertThatThrownBy(() -> ClassificationSet.of(images)).hasMessageContaining("dog has 3");
    add("dog", Split.TRAIN, 2, 100);
    assertThatThrownBy(() -> ClassificationSet.of(images)).hasMessageContaining("validation");
    add("owl", Split.VALIDATION, 5, 100);
    assertThatThrownBy(() -> ClassificationSet.of(images)).hasMessageContaining("owl");
  }

  private void add(String label, Split split, int count, int side) {
    for (int i = 0; i < count; i++) {
      images.add(
          new LabelledImage(
              images.size(), label, split, side, 0, new Content("hash", () -> new byte[0])));
    }
  }
}
