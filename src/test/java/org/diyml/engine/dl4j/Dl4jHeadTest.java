package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Head;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Dl4jHeadTest {

  @TempDir Path directory;

  private final float[][] rows = new Blobs(300, 5).features();
  private Head head;

  @BeforeEach
  void train() {
    head =
        new HeadTrainer()
            .train(Blobs.set(), Recipe.of(0.01, 2, 16, 7), TrainingListener.SILENT);
  }

  @AfterEach
  void free() {
    head.close();
  }

  @Test
  void answersTheSameAfterLoading() throws IOException {
    head.save(directory);

    try (Head loaded = Dl4jHead.load(directory)) {
      assertThat(loaded.labels()).isEqualTo(Blobs.LABELS);
      assertThat(loaded.probabilities(rows)).isDeepEqualTo(head.probabilities(rows));
    }
    assertThat(Files.readAllLines(directory.resolve(Dl4jHead.LABELS_FILE))).isEqualTo(Blobs.LABELS);
  }

  @Test
  void refusesLabelsThatDoNotBelong() throws IOException {
    head.save(directory);
    Files.write(directory.resolve(Dl4jHead.LABELS_FILE), List.of("a", "b"));

    assertThatExceptionOfType(EngineFailure.class).isThrownBy(() -> Dl4jHead.load(directory));
  }

  @Test
  void missingFilesAreAnIoException() {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Dl4jHead.load(directory));
  }

  @Test
  void everyRowIsADistribution() {
    assertThat(List.of(head.probabilities(rows)))
        .hasSize(300)
        .allSatisfy(
            row -> {
              double sum = IntStream.range(0, row.length).mapToDouble(i -> row[i]).sum();
              assertThat(sum).isCloseTo(1, within(1e-5));
            });
  }

  @Test
  void answersSeveralThreads() {
    float[][] expected = head.probabilities(rows);

    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> head.probabilities(rows)))
        .allSatisfy(answer -> assertThat(answer).isDeepEqualTo(expected));
  }
}
