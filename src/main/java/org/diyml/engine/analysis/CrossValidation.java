package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Head;
import org.diyml.engine.Recipe;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;

/** Lets heads judge the pictures that they were not trained on. */
final class CrossValidation {

  private final LabelledFeatures set;
  private final Trainer<TrainingSet, Head> trainer;
  private final Recipe recipe;
  private final AnalysisListener listener;

  CrossValidation(
      LabelledFeatures set,
      Trainer<TrainingSet, Head> trainer,
      Recipe recipe,
      AnalysisListener listener) {
    this.set = set;
    this.trainer = trainer;
    this.recipe = recipe;
    this.listener = listener;
  }

  /**
   * Trains a head for each fold.
   *
   * @param fold of each picture
   * @return probabilities of all labels for each picture; null for a picture whose label has no
   *     other example outside of its fold
   */
  float[][] probabilities(int[] fold, int folds) {
    float[][] probabilities = new float[fold.length][];
    for (int held = 0; held < folds; held++) {
      if (listener.cancelled()) {
        throw new TrainingCancelled();
      }
      int current = held;
      int[] train = IntStream.range(0, fold.length).filter(i -> fold[i] != current).toArray();
      int[] test = IntStream.range(0, fold.length).filter(i -> fold[i] == current).toArray();
      if (train.length > 0 && test.length > 0) {
        judge(train, test, probabilities, new FoldProgress(listener, held, folds, recipe));
      }
      listener.progress((held + 1.0) / folds);
    }
    return probabilities;
  }

  private void judge(int[] train, int[] test, float[][] answers, TrainingListener progress) {
    LabelledFeatures seen = set.part(train);
    TrainingSet training =
        new TrainingSet(set.labels(), seen.features(), seen.truth(), new float[0][], new int[0]);
    try (Head head = trainer.train(training, recipe, progress)) {
      float[][] rows = head.probabilities(set.part(test).features());
      List<Integer> known = new ArrayList<>();
      IntStream.of(seen.truth()).distinct().forEach(known::add);
      for (int i = 0; i < test.length; i++) {
        answers[test[i]] = known.contains(set.truth()[test[i]]) ? rows[i] : null;
      }
    }
  }

  private record FoldProgress(AnalysisListener listener, int held, int folds, Recipe recipe)
      implements TrainingListener {

    @Override
    public void epochDone(EpochReport report) {
      listener.progress((held + (double) report.epoch() / recipe.epochs()) / folds);
    }

    @Override
    public boolean cancelled() {
      return listener.cancelled();
    }
  }
}
