package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.Descent;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Optimiser;
import org.diyml.engine.PictureSet;
import org.diyml.engine.Prediction;
import org.diyml.engine.Recipe;
import org.diyml.engine.Schedule;
import org.diyml.engine.Stopping;
import org.diyml.engine.Targets;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTrainerTest {

  private static final Recipe QUICK = Recipe.of(0.002, 6, 16, 7);
  private static final Augmentation SLIGHT = new Augmentation(true, 5, 0.1, 0.1);

  private final ScratchTrainer trainer = new ScratchTrainer(SLIGHT, 2);
  private final Recorder recorder = new Recorder(Integer.MAX_VALUE);

  @Test
  void learnsWhatCanBeToldApart() {
    PictureSet set = Bars.grey(120);
    try (ScratchClassifier classifier = trainer.train(set, QUICK, recorder)) {
      EpochReport last = recorder.last();
      assertThat(recorder.reports).extracting(EpochReport::epoch).startsWith(1, 2).hasSize(6);
      assertThat(last.validationScore()).isGreaterThan(0.9);
      assertThat(last.trainLoss()).isLessThan(recorder.reports.get(0).trainLoss());
      assertThat(classifier.labels()).isEqualTo(Bars.LABELS);
      assertThat(classifier.inputSize()).isEqualTo(Bars.SIZE);
      assertThat(lossOf(classifier, set)).isCloseTo(last.validationLoss(), within(1e-4));
    }
  }

  @Test
  void learnsFromColours() {
    PictureSet set = Bars.coloured(90);
    try (ScratchClassifier classifier = trainer.train(set, QUICK, recorder)) {
      assertThat(recorder.last().validationScore()).isGreaterThan(0.9);
      assertThat(lossOf(classifier, set))
          .isCloseTo(recorder.last().validationLoss(), within(1e-4));
    }
  }

  @Test
  void theSameSeedGivesTheSameModelBitForBit() {
    PictureSet set = Bars.grey(60);
    float[][] first = answers(set, QUICK, Checkpoint.NONE, recorder);

    assertThat(answers(set, QUICK, Checkpoint.NONE, recorder)).isDeepEqualTo(first);
    assertThat(answers(set, QUICK.withSeed(8), Checkpoint.NONE, recorder)[0])
        .isNotEqualTo(first[0]);
  }

  @Test
  void goesOnFromItsCheckpoint() {
    PictureSet set = Bars.grey(50);
    Recipe recipe =
        QUICK
            .with(new Descent(Optimiser.ADAM, 0.002, Schedule.COSINE, 1.5, 0.01))
            .with(new Targets(0.1, true))
            .with(Stopping.after(6));
    Recorder interrupted = new Recorder(4 * 4);
    interrupted.pause = 100;
    Recorder resumed = new Recorder(Integer.MAX_VALUE);
    MemoryCheckpoint checkpoint = new MemoryCheckpoint();

    float[][] expected = answers(set, recipe, Checkpoint.NONE, recorder);
    catchThrowableOfType(
        TrainingCancelled.class, () -> answers(set, recipe, checkpoint, interrupted));
    float[][] actual = answers(set, recipe, checkpoint, resumed);

    assertThat(resumed.asked).isLessThan(recorder.asked);
    assertThat(resumed.reports).isEqualTo(recorder.reports);
    assertThat(actual).isDeepEqualTo(expected);
  }

  @Test
  void cancelsBetweenStepsAndEndsItsThreads() throws InterruptedException {
    Recorder impatient = new Recorder(3);

    assertThatExceptionOfType(TrainingCancelled.class)
        .isThrownBy(() -> trainer.train(Bars.grey(120), QUICK, impatient));
    assertThat(impatient.asked).isEqualTo(4);
    assertThat(impatient.reports).isEmpty();
    for (int i = 0; i < 100 && threadsLeft() > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(threadsLeft()).isZero();
  }

  @Test
  void doesWithoutAValidationPartAndWithFewPictures() {
    PictureSet set = Bars.withoutValidation(3);
    try (ScratchClassifier classifier = trainer.train(set, QUICK, recorder)) {
      assertThat(recorder.last().validationLoss()).isNaN();
      assertThat(classifier.probabilities(List.of())).isEmpty();
      assertThat(classifier.probabilities(List.of(set.trainPictures()))).hasNumberOfRows(3);
    }
  }

  @Test
  void answersTheSameAfterLoading(@TempDir Path directory) throws IOException {
    PictureSet set = Bars.grey(60);
    try (ScratchClassifier classifier = trainer.train(set, QUICK, recorder)) {
      classifier.save(directory);
      try (ScratchClassifier loaded = ScratchClassifier.load(directory)) {
        List<byte[]> pictures = List.of(set.validationPictures());
        assertThat(loaded.probabilities(pictures))
            .isDeepEqualTo(classifier.probabilities(pictures));
        assertThat(loaded.weightsSha256()).isEqualTo(classifier.weightsSha256());
        assertThat(loaded.labels()).isEqualTo(Bars.LABELS);
        assertThat(loaded.decodeShortSide()).isEqualTo(Bars.SIZE);
      }
    }
    Files.writeString(directory.resolve(ScratchClassifier.LABELS_FILE), "one\ntwo\n");
    assertThatExceptionOfType(EngineFailure.class)
        .isThrownBy(() -> ScratchClassifier.load(directory))
        .withMessageContaining("3 outputs, 2 labels");
  }

  @Test
  void ranksItsLabelsForAPictureOfAnySize() {
    try (ScratchClassifier classifier = trainer.train(Bars.grey(60), QUICK, recorder)) {
      BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
      List<Prediction> answer = classifier.predict(List.of(picture)).get(0);
      assertThat(answer)
          .extracting(Prediction::label)
          .containsExactlyInAnyOrderElementsOf(Bars.LABELS);
      assertThat(answer).isSortedAccordingTo(Prediction.BEST_FIRST);
    }
  }

  private float[][] answers(
      PictureSet set, Recipe recipe, Checkpoint checkpoint, TrainingListener listener) {
    try (ScratchClassifier classifier = trainer.train(set, recipe, listener, checkpoint)) {
      return classifier.probabilities(List.of(set.validationPictures()));
    }
  }

  private static double lossOf(ScratchClassifier classifier, PictureSet set) {
    float[][] probabilities = classifier.probabilities(List.of(set.validationPictures()));
    double loss = 0;
    for (int i = 0; i < probabilities.length; i++) {
      loss -= Math.log(probabilities[i][set.validationTruth()[i]]) / probabilities.length;
    }
    return loss;
  }

  private static long threadsLeft() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("training-step|training-batches"))
        .count();
  }

  private static final class Recorder implements TrainingListener {

    private final List<EpochReport> reports = new ArrayList<>();
    private final int steps;
    private int asked;
    private long pause;

    Recorder(int steps) {
      this.steps = steps;
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
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return asked++ >= steps;
    }
  }
}
