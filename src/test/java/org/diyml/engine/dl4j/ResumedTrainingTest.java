package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Descent;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Head;
import org.diyml.engine.Optimiser;
import org.diyml.engine.Recipe;
import org.diyml.engine.Schedule;
import org.diyml.engine.Stopping;
import org.diyml.engine.Targets;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A training that was interrupted gives the very model of one that was not. */
class ResumedTrainingTest {

  private static final int EPOCHS = 8;

  private final HeadTrainer trainer = new HeadTrainer();

  @ParameterizedTest
  @EnumSource(Optimiser.class)
  void goesOnFromItsCheckpoint(Optimiser optimiser) {
    Recipe recipe =
        Recipe.of(0.01, EPOCHS, 16, 7)
            .with(new Descent(optimiser, 0.01, Schedule.COSINE, 1.5, 0.001))
            .with(new Targets(0.1, true))
            .with(Stopping.after(EPOCHS));
    Epochs whole = new Epochs(Integer.MAX_VALUE);
    Epochs interrupted = new Epochs(4);
    Epochs resumed = new Epochs(Integer.MAX_VALUE);
    MemoryCheckpoint checkpoint = new MemoryCheckpoint();

    float[][] expected = answers(trainer.train(Blobs.set(), recipe, whole));
    catchThrowableOfType(
        TrainingCancelled.class,
        () -> trainer.train(Blobs.set(), recipe, interrupted, checkpoint));
    float[][] actual = answers(trainer.train(Blobs.set(), recipe, resumed, checkpoint));

    assertThat(interrupted.reports).hasSize(4);
    assertThat(resumed.stepsSeen).isLessThan(whole.stepsSeen);
    assertThat(resumed.reports).isEqualTo(whole.reports);
    assertThat(actual).isDeepEqualTo(expected);
  }

  private static float[][] answers(Head head) {
    try (head) {
      return head.probabilities(Blobs.set().validationFeatures());
    }
  }

  /** Notes the epochs, slowly enough for each to be kept, and cancels after some. */
  private static final class Epochs implements TrainingListener {
    private final List<EpochReport> reports = new ArrayList<>();
    private final int last;
    private int stepsSeen;

    Epochs(int last) {
      this.last = last;
    }

    @Override
    public void epochDone(EpochReport report) {
      reports.add(report);
    }

    @Override
    public boolean cancelled() {
      stepsSeen++;
      if (last < EPOCHS) {
        pause();
      }
      return reports.size() >= last;
    }

    private static void pause() {
      try {
        Thread.sleep(40);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
