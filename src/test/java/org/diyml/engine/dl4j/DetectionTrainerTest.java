package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.EpochReport;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.Recipe;
import org.diyml.engine.Stopping;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionExamples;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSet;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.metrics.detection.DetectionMetrics;
import org.diyml.engine.metrics.detection.JudgedPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionTrainerTest {

  private static final Recipe QUICK = DetectionTrainer.RECIPE.withEpochs(12);

  private final DetectionTrainer trainer = new DetectionTrainer(1);
  private final DetectionSet set = Squares.set();

  @Test
  void findsWhatItLearnedAndScoresItAsItSaid() {
    Epochs epochs = new Epochs(Integer.MAX_VALUE);
    try (DetectionHead head = trainer.train(set, QUICK.withEpochs(30), epochs)) {
      DetectionMetrics metrics = judge(head);

      assertThat(head.labels()).isEqualTo(Squares.LABELS);
      assertThat(head.inputSize()).isEqualTo(Squares.SIZE);
      assertThat(metrics.map50()).isGreaterThan(0.9);
      assertThat(metrics.map()).isGreaterThan(0.4);
      assertThat(epochs.last().validationScore()).isCloseTo(metrics.map(), within(0.005));
      assertThat(epochs.last().trainLoss()).isLessThan(epochs.reports.get(0).trainLoss());
      assertThat(epochs.last().validationLoss()).isLessThan(epochs.reports.get(0).validationLoss());
    }
  }

  @Test
  void theSameSeedGivesTheSameModel() {
    Recipe recipe = QUICK.withEpochs(3);
    List<List<Detection>> first = answers(trainer.train(set, recipe, TrainingListener.SILENT));

    assertThat(answers(trainer.train(set, recipe, TrainingListener.SILENT))).isEqualTo(first);
    assertThat(answers(trainer.train(set, recipe.withSeed(8), TrainingListener.SILENT)))
        .isNotEqualTo(first);
  }

  @Test
  void goesOnFromItsCheckpointToTheVeryModel() {
    Recipe recipe = QUICK.withEpochs(6).with(Stopping.after(6));
    Epochs whole = new Epochs(Integer.MAX_VALUE);
    Epochs interrupted = new Epochs(3);
    Epochs resumed = new Epochs(Integer.MAX_VALUE);
    MemoryCheckpoint checkpoint = new MemoryCheckpoint();

    List<List<Detection>> expected = answers(trainer.train(set, recipe, whole));
    catchThrowableOfType(
        TrainingCancelled.class, () -> trainer.train(set, recipe, interrupted, checkpoint));
    List<List<Detection>> actual = answers(trainer.train(set, recipe, resumed, checkpoint));

    assertThat(resumed.steps).isLessThan(whole.steps);
    assertThat(resumed.reports).isEqualTo(whole.reports);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void theModelIsTheSameAfterSavingAndLoading(@TempDir Path folder) throws IOException {
    List<List<Detection>> before;
    try (DetectionHead head = trainer.train(set, QUICK, TrainingListener.SILENT)) {
      before = head.detect(maps(set.validation()), DetectionSettings.JUDGING);
      head.save(folder);
    }
    try (DetectionHead head = Dl4jDetectionHead.load(folder)) {
      assertThat(head.labels()).isEqualTo(Squares.LABELS);
      assertThat(head.inputSize()).isEqualTo(Squares.SIZE);
      assertThat(head.detect(maps(set.validation()), DetectionSettings.JUDGING)).isEqualTo(before);
    }
    Files.writeString(folder.resolve(Dl4jHead.LABELS_FILE), "one\n");
    assertThatExceptionOfType(EngineFailure.class)
        .isThrownBy(() -> Dl4jDetectionHead.load(folder))
        .withMessageContaining("1 labels");
  }

  @Test
  void trainsWithoutAValidationPartAndWithoutObjects() {
    DetectionExamples empty =
        DetectionExamples.of(
            List.of(
                DetectionExample.ofView(set.train().example(0).maps(), List.of()),
                DetectionExample.ofView(set.train().example(1).maps(), List.of())));
    Epochs epochs = new Epochs(Integer.MAX_VALUE);
    DetectionSet nothing =
        new DetectionSet(Squares.LABELS, Squares.SIZE, empty, DetectionExamples.of(List.of()));
    try (DetectionHead head = trainer.train(nothing, QUICK.withEpochs(2), epochs)) {
      assertThat(head.detect(maps(empty), DetectionSettings.DEFAULT)).allMatch(List::isEmpty);
      assertThat(epochs.last().validationScore()).isNaN();
    }
  }

  @Test
  void refusesMapsOfAnotherSize() {
    DetectionSet wrong =
        new DetectionSet(Squares.LABELS, 160, set.train(), DetectionExamples.of(List.of()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer.train(wrong, QUICK, TrainingListener.SILENT))
        .withMessageContaining("160");
  }

  private DetectionMetrics judge(DetectionHead head) {
    List<List<Detection>> found = head.detect(maps(set.validation()), DetectionSettings.JUDGING);
    return DetectionMetrics.of(
        IntStream.range(0, found.size())
            .mapToObj(
                i -> {
                  DetectionExample example = set.validation().example(i);
                  return new JudgedPicture(
                      example.objects(), example.letterbox().toPicture(found.get(i)));
                })
            .toList(),
        Squares.LABELS);
  }

  private List<List<Detection>> answers(DetectionHead head) {
    try (head) {
      return head.detect(maps(set.validation()), DetectionSettings.JUDGING);
    }
  }

  private static List<FeatureMaps> maps(DetectionExamples part) {
    return IntStream.range(0, part.count()).mapToObj(i -> part.example(i).maps()).toList();
  }

  /** Notes the epochs, slowly enough for each to be kept where it cancels after some. */
  private static final class Epochs implements TrainingListener {
    private final List<EpochReport> reports = new ArrayList<>();
    private final int last;
    private int steps;

    Epochs(int last) {
      this.last = last;
    }

    EpochReport last() {
      return reports.get(reports.size() - 1);
    }

    @Override
    public void epochDone(EpochReport report) {
      reports.add(report);
    }

    @Override
    public boolean cancelled() {
      steps++;
      if (last < Integer.MAX_VALUE) {
        pause();
      }
      return reports.size() >= last;
    }

    private static void pause() {
      try {
        Thread.sleep(150);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
