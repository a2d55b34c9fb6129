package org.diyml.training.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.Ranking;
import org.diyml.engine.Recipe;
import org.diyml.engine.analysis.FoldPlan;
import org.diyml.engine.analysis.NearDuplicates;
import org.diyml.engine.metrics.ClassificationMetrics;
import org.diyml.engine.metrics.FoldSummary;
import org.diyml.training.TrainingRun;

/**
 * Trains and judges further models, each on another part of the images, which tells how much the
 * figures of an iteration owe to its split. Copies of a picture stay in one fold.
 */
@ApplicationScoped
public class Folds {
  /** Who is judged by images must not have them choose its best epoch. */
  private static final int[] NOBODY = {};

  /** What the folds of a run reached; null when it asks for none. */
  FoldSummary judge(ClassificationSet set, Lessons lessons, TrainingRun run) {
    int folds = run.settings().folds();
    if (folds == 0) {
      return null;
    }
    Recipe recipe = run.settings().recipe();
    int[] truth = set.truth();
    int[] fold = FoldPlan.deal(truth, groups(set), set.labels().size(), folds, recipe.seed());
    List<ClassificationMetrics> judged = new ArrayList<>();
    for (int held = 0; held < folds; held++) {
      int current = held;
      int[] train = IntStream.range(0, fold.length).filter(i -> fold[i] != current).toArray();
      int[] test = IntStream.range(0, fold.length).filter(i -> fold[i] == current).toArray();
      if (train.length == 0 || test.length == 0) {
        continue;
      }
      try (Learned learned =
          lessons.train(
              train,
              NOBODY,
              recipe,
              run.progress().oneOf(held, folds, recipe.epochs()),
              Checkpoint.NONE)) {
        judged.add(
            ClassificationMetrics.of(
                Arrays.stream(test).map(place -> truth[place]).toArray(),
                Ranking.best(learned.probabilities(test)),
                set.labels()));
      }
    }
    return FoldSummary.of(judged);
  }

  private static int[] groups(ClassificationSet set) {
    int[] group = new int[set.images().size()];
    Arrays.fill(group, -1);
    long[] looks = set.images().stream().mapToLong(LabelledImage::look).toArray();
    List<List<Integer>> copies = NearDuplicates.find(looks);
    for (int number = 0; number < copies.size(); number++) {
      for (int place : copies.get(number)) {
        group[place] = number;
      }
    }
    return group;
  }
}
