package org.diyml.engine.analysis;

import java.util.Arrays;
import java.util.List;
import org.diyml.engine.Head;
import org.diyml.engine.Recipe;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingSet;

/**
 * Finds labels that are probably wrong: heads are trained on four fifths of the pictures each and
 * judge the rest, and where they are sure of another label than the given one, that is reported.
 *
 * <p>The time is that of {@value #FOLDS} trainings on at most {@value #LIMIT} pictures. A larger
 * set is judged by a sample: draw it with {@link StratifiedSample} before loading features, or have
 * it drawn here. A picture whose label has no example outside of its own group is never reported.
 */
public final class SuspectLabels {

  /** Most pictures that are judged. */
  public static final int LIMIT = 10_000;

  private static final int FOLDS = 5;

  private final Trainer<TrainingSet, Head> trainer;
  private final Recipe recipe;

  /** Takes the default recipe. */
  public SuspectLabels(Trainer<TrainingSet, Head> trainer) {
    this(trainer, Recipe.DEFAULT);
  }

  /**
   * Makes a finder.
   *
   * @param recipe of the heads; their seed is replaced by the one given with each search
   */
  public SuspectLabels(Trainer<TrainingSet, Head> trainer, Recipe recipe) {
    this.trainer = trainer;
    this.recipe = recipe;
  }

  /**
   * Finds suspects on the calling thread.
   *
   * @param set labelled pictures; fewer than two labels or pictures have no suspects
   * @param groups indices of pictures that show the same shot, as {@link NearDuplicates} finds:
   *     each group is in one fold, so that copies do not vouch for each other; may be empty
   * @param seed of sample, folds and heads; the same input and seed give the same answer
   * @return most suspicious first
   * @throws org.diyml.engine.TrainingCancelled if the listener cancelled
   * @throws org.diyml.engine.EngineFailure if a training failed
   */
  public List<Suspect> find(
      LabelledFeatures set, List<List<Integer>> groups, long seed, AnalysisListener listener) {
    int folds = Math.min(FOLDS, set.size());
    if (folds < 2 || set.labels().size() < 2) {
      return List.of();
    }
    int[] drawn = StratifiedSample.of(set.truth(), LIMIT, seed);
    LabelledFeatures judged = set.part(drawn);
    int[] groupOf = groupNumbers(groups, set.size());
    int[] drawnGroups = Arrays.stream(drawn).map(i -> groupOf[i]).toArray();
    int[] fold = FoldPlan.deal(judged.truth(), drawnGroups, set.labels().size(), folds, seed);
    float[][] probabilities =
        new CrossValidation(judged, trainer, recipe.withSeed(seed), listener)
            .probabilities(fold, folds);
    return ConfidentLearning.suspects(probabilities, judged.truth(), set.labels().size()).stream()
        .map(found -> new Suspect(drawn[found.index()], found.suggested(), found.confidence()))
        .toList();
  }

  private static int[] groupNumbers(List<List<Integer>> groups, int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, -1);
    for (int number = 0; number < groups.size(); number++) {
      for (int picture : groups.get(number)) {
        numbers[picture] = number;
      }
    }
    return numbers;
  }
}
