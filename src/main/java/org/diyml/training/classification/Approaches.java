package org.diyml.training.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.Ranking;
import org.diyml.engine.Recipe;
import org.diyml.engine.analysis.StratifiedSample;
import org.diyml.engine.metrics.ClassificationMetrics;
import org.diyml.platform.text.Text;
import org.diyml.training.ModeChoice;
import org.diyml.training.Phase;
import org.diyml.training.TrainingRun;
import org.diyml.training.TrainingSettings;

/**
 * The ways to train classifiers. Where the user leaves the choice, each is tried shortly on a sample
 * of the training part and judged on a sample of the validation part.
 */
@ApplicationScoped
public class Approaches {
  private static final int EPOCHS = 5;
  private static final int LEARNED_FROM = 800;
  private static final int JUDGED_ON = 400;

  /** Of the whole run, as it looks to users. */
  private static final double SHARE = 0.05;

  private static final double PERCENT = 100;

  @Inject @Any private Instance<Approach> approaches;

  /** What was chosen, and why; {@code choice} is null when the user chose. */
  record Chosen(Approach approach, ModeChoice choice) {}

  Chosen choose(ClassificationSet set, TrainingRun run) {
    String mode = run.settings().mode();
    return mode.equals(TrainingSettings.AUTO) ? tryAll(set, run) : new Chosen(of(mode), null);
  }

  private Approach of(String mode) {
    return approaches.stream()
        .filter(approach -> approach.mode().equals(mode))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing trains by " + mode));
  }

  private Chosen tryAll(ClassificationSet set, TrainingRun run) {
    run.progress().begin(Phase.CHOOSING, SHARE);
    Recipe recipe = run.settings().recipe();
    Recipe shortly = recipe.withEpochs(Math.min(EPOCHS, recipe.epochs()));
    int[] train = sample(set, set.train(), LEARNED_FROM, recipe.seed());
    int[] validation = sample(set, set.validation(), JUDGED_ON, recipe.seed());
    List<ModeChoice.Trial> trials = new ArrayList<>();
    // In a fixed order, and the cheaper way first, which wins when both are as good.
    for (String mode : List.of(TrainingSettings.TRANSFER, TrainingSettings.SCRATCH)) {
      Lessons lessons = of(mode).prepare(set, run);
      int number = trials.size();
      try (Learned learned =
          lessons.train(
              train,
              validation,
              shortly,
              run.progress().oneOf(number, 2, shortly.epochs()),
              Checkpoint.NONE)) {
        trials.add(new ModeChoice.Trial(mode, accuracy(set, learned, validation)));
      }
    }
    ModeChoice.Trial best =
        trials.stream()
            .min(Comparator.comparingDouble(trial -> -trial.accuracy()))
            .orElseThrow();
    String reason =
        Text.of(
                "training.autoReason",
                shortly.epochs(),
                train.length,
                validation.length,
                Math.round(trials.get(0).accuracy() * PERCENT),
                Math.round(trials.get(1).accuracy() * PERCENT))
            .toString();
    return new Chosen(of(best.mode()), new ModeChoice(best.mode(), reason, trials));
  }

  private static double accuracy(ClassificationSet set, Learned learned, int[] places) {
    int[] truth = set.truth();
    int[] expected = Arrays.stream(places).map(place -> truth[place]).toArray();
    int[] answers = Ranking.best(learned.probabilities(places));
    return ClassificationMetrics.of(expected, answers, set.labels()).accuracy();
  }

  private static int[] sample(ClassificationSet set, int[] places, int most, long seed) {
    int[] truth = set.truth();
    int[] ofPart = Arrays.stream(places).map(place -> truth[place]).toArray();
    return Arrays.stream(StratifiedSample.of(ofPart, most, seed))
        .map(drawn -> places[drawn])
        .toArray();
  }
}
