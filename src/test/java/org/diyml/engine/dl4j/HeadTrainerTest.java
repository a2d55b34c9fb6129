package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diyml.engine.Descent;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Head;
import org.diyml.engine.Optimiser;
import org.diyml.engine.Recipe;
import org.diyml.engine.Schedule;
import org.diyml.engine.Stopping;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;
import org.junit.jupiter.api.Test;

class HeadTrainerTest {

  private static final Recipe QUICK = Recipe.of(0.01, 10, 16, 7);

  private final HeadTrainer trainer = new HeadTrainer();
  private final Recorder recorder = new Recorder(Integer.MAX_VALUE);

  @Test
  void learnsWhatCanBeToldApart() {
    try (Head head = trainer.train(Blobs.set(), QUICK, recorder)) {
      EpochReport last = recorder.last();
      assertThat(recorder.reports).extracting(EpochReport::epoch).startsWith(1, 2).hasSize(10);
      assertThat(last.validationScore()).isGreaterThan(0.95);
      assertThat(last.validationLoss()).isLessThan(recorder.reports.get(0).validationLoss());
      assertThat(last.trainLoss()).isLessThan(recorder.reports.get(0).trainLoss());
      assertThat(head.labels()).isEqualTo(Blobs.LABELS);
    }
  }

  @Test
  void theHeadTakesRawFeatures() {
    TrainingSet set = Blobs.set();
    try (Head head = trainer.train(set, QUICK, recorder)) {
      float[][] probabilities = head.probabilities(set.validationFeatures());
      double loss = 0;
      for (int i = 0; i < probabilities.length; i++) {
        loss -= Math.log(probabilities[i][set.validationTruth()[i]]) / probabilities.length;
      }
      assertThat(loss).isCloseTo(recorder.last().validationLoss(), within(1e-4));
    }
  }

  @Test
  void theSameSeedGivesTheSameHead() {
    TrainingSet set = Blobs.set();
    float[][] first = answers(set, QUICK);

    assertThat(answers(set, QUICK)).isDeepEqualTo(first);
    assertThat(Arrays.deepEquals(answers(set, QUICK.withSeed(8)), first)).isFalse();
  }

  @Test
  void beginsWhereTheMeansOfTheLabelsPoint() {
    Descent still = new Descent(Optimiser.SGD, 1e-9, Schedule.CONSTANT, 0, 0);

    try (Head head = trainer.train(Blobs.set(), QUICK.withEpochs(1).with(still), recorder)) {
      assertThat(recorder.last().validationScore()).isEqualTo(1);
      assertThat(recorder.last().trainLoss()).isBetween(0.01, 0.3);
      assertThat(head.labels()).isEqualTo(Blobs.LABELS);
    }
  }

  @Test
  void aLabelWithoutExamplesIsNeverTheAnswer() {
    Blobs train = new Blobs(60, 1);
    List<String> more = List.of("äpfel", "birnen", "kirschen", "pflaumen");
    TrainingSet set =
        new TrainingSet(
            more, train.features(), train.truth(), new float[0][], new int[0]);
    try (Head head = trainer.train(set, QUICK, recorder)) {
      for (float[] row : head.probabilities(new Blobs(9, 3).features())) {
        assertThat(row[3]).isLessThan(0.1f);
      }
    }
  }

  @Test
  void theScheduleReachesTheOptimiser() {
    Descent nearlyStill = new Descent(Optimiser.ADAM, 0.01, Schedule.CONSTANT, 1e6, 0);

    try (Head head = trainer.train(Blobs.set(), QUICK.with(nearlyStill), recorder)) {
      assertThat(recorder.last().validationLoss())
          .isCloseTo(recorder.reports.get(0).validationLoss(), within(0.01));
      assertThat(head.labels()).isEqualTo(Blobs.LABELS);
    }
  }

  @Test
  void stopsEarlyWithTheBestWeights() {
    TrainingSet set = Blobs.misleading();
    Recipe rough = Recipe.of(0.3, 200, 16, 7).with(Stopping.after(3));
    try (Head head = trainer.train(set, rough, recorder)) {
      double best =
          recorder.reports.stream().mapToDouble(EpochReport::validationLoss).min().orElseThrow();
      int bestEpoch =
          recorder.reports.stream()
              .filter(report -> report.validationLoss() == best)
              .findFirst()
              .orElseThrow()
              .epoch();
      assertThat(recorder.reports).hasSize(bestEpoch + 3);
      float[][] probabilities = head.probabilities(set.validationFeatures());
      double loss = 0;
      for (int i = 0; i < probabilities.length; i++) {
        double truth = Math.max(1e-12, probabilities[i][set.validationTruth()[i]]);
        loss -= Math.log(truth) / probabilities.length;
      }
      assertThat(loss).isCloseTo(best, within(1e-2));
    }
  }

  @Test
  void doesWithoutAValidationPart() {
    Recipe patient = QUICK.withEpochs(4).with(Stopping.after(1));
    try (Head head = trainer.train(Blobs.withoutValidation(), patient, recorder)) {
      assertThat(recorder.reports).hasSize(4);
      assertThat(recorder.last().validationLoss()).isNaN();
      assertThat(recorder.last().validationScore()).isNaN();
      assertThat(head.probabilities(new Blobs(3, 3).features())).hasNumberOfRows(3);
    }
  }

  @Test
  void acceptsFeaturesThatNeverVary() {
    float[][] equal = {{1, 2}, {1, 2}, {1, 2}};
    TrainingSet set =
        new TrainingSet(List.of("a", "b"), equal, new int[] {0, 1, 0}, equal, new int[] {0, 1, 0});
    try (Head head = trainer.train(set, QUICK, recorder)) {
      float[] row = head.probabilities(equal)[0];
      assertThat(row[0] + row[1]).isCloseTo(1, within(1e-5f));
    }
  }

  @Test
  void cancelsBetweenSteps() {
    Recorder impatient = new Recorder(3);

    assertThatExceptionOfType(TrainingCancelled.class)
        .isThrownBy(() -> trainer.train(Blobs.set(), QUICK, impatient));
    assertThat(impatient.asked).isEqualTo(4);
    assertThat(impatient.reports).isEmpty();
  }

  @Test
  void failsWhenTheLossIsNoNumber() {
    TrainingSet set = Blobs.withoutValidation();
    set.trainFeatures()[0][0] = Float.NaN;

    assertThatExceptionOfType(EngineFailure.class)
        .isThrownBy(() -> trainer.train(set, QUICK, recorder));
  }

  private float[][] answers(TrainingSet set, Recipe recipe) {
    try (Head head = trainer.train(set, recipe, TrainingListener.SILENT)) {
      return head.probabilities(set.validationFeatures());
    }
  }

  private static final class Recorder implements TrainingListener {

    private final List<EpochReport> reports = new ArrayList<>();
    private final int steps;
    private int asked;

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
      return asked++ >= steps;
    }
  }
}
