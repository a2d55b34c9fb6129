package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferClassifierTest {

  @Test
  void ranksWhatTheHeadSays() {
    FixedHead head = new FixedHead();
    try (Predictor classifier = new TransferClassifier(new BlackOrWhite(), head, 96)) {
      BufferedImage black = new BufferedImage(10, 10, BufferedImage.TYPE_3BYTE_BGR);

      assertThat(classifier.decodeShortSide()).isEqualTo(96);
      assertThat(classifier.predict(List.of())).isEmpty();
      assertThat(classifier.predict(List.of(black, black)))
          .hasSize(2)
          .allSatisfy(
              answer ->
                  assertThat(answer)
                      .extracting(Prediction::label)
                      .containsExactly("dark", "grey", "light"));
    }
    assertThat(head.closed).isTrue();
  }

  @Test
  void aBackboneOfItsOwnCountsAndIsClosedWithIt() {
    BlackOrWhite shared = new BlackOrWhite();
    FixedHead head = new FixedHead();
    try (Predictor classifier = new TransferClassifier(shared, head, 96)) {
      assertThat(classifier.memory()).isEqualTo(head.memory());
    }
    assertThat(shared.closed).isFalse();

    BlackOrWhite own = new BlackOrWhite();
    try (Predictor classifier = TransferClassifier.alone(own, head, 96)) {
      assertThat(classifier.memory()).isEqualTo(head.memory() + own.memory());
    }
    assertThat(own.closed).isTrue();
  }

  private static final class BlackOrWhite implements Backbone {

    private boolean closed;

    @Override
    public long memory() {
      return 7;
    }

    @Override
    public String name() {
      return "first byte";
    }

    @Override
    public String sha256() {
      return "00";
    }

    @Override
    public int featureLength() {
      return 1;
    }

    @Override
    public float[][] features(List<byte[]> rgb, int size) {
      return rgb.stream().map(bytes -> new float[] {bytes[0] & 0xFF}).toArray(float[][]::new);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static final class FixedHead implements Head {

    private boolean closed;

    @Override
    public List<String> labels() {
      return List.of("light", "dark", "grey");
    }

    @Override
    public float[][] probabilities(float[][] features) {
      float[][] answers = new float[features.length][];
      for (int i = 0; i < answers.length; i++) {
        answers[i] =
            features[i][0] == 0 ? new float[] {0.1f, 0.7f, 0.2f} : new float[] {0.7f, 0.1f, 0.2f};
      }
      return answers;
    }

    @Override
    public long memory() {
      return 0;
    }

    @Override
    public String weightsSha256() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void save(Path directory) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
