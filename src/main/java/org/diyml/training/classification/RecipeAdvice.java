package org.diyml.training.classification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diyml.engine.InputSize;
import org.diyml.platform.json.Json;
import org.diyml.platform.text.Text;
import org.diyml.training.Recommendation;
import org.diyml.training.TrainingSettings;

/** Adapts the default settings to a dataset, with a reason for each change. */
final class RecipeAdvice {
  /** Pictures no larger than this are often drawn, written or rendered, not photographed. */
  private static final int SMALL_SIDE = InputSize.CHOICES.get(0) / 2;

  /** Digits and drawings lie a little differently each time; more would change what they are. */
  private static final int TURN = 10;

  private static final double CROP = 0.2;

  /** With fewer steps a head has not learned all that is in its features. */
  private static final int FEWEST_STEPS = 300;

  private static final int MOST_EPOCHS = 100;
  private static final int PATIENCE = 10;
  private static final double UNEVEN = 3;
  private static final int FEW_VALIDATED = 60;
  private static final int FOLDS = 5;

  private final ClassificationSet set;
  private final Json json;
  private final ObjectNode changes;
  private final List<Recommendation.Reason> reasons = new ArrayList<>();

  RecipeAdvice(ClassificationSet set, Json json) {
    this.set = set;
    this.json = json;
    this.changes = json.object();
  }

  Recommendation of(TrainingSettings base) {
    adviseMode();
    adviseEpochs(base);
    adviseWeights();
    adviseFolds();
    return new Recommendation(json.merge(base, changes), reasons);
  }

  private void adviseMode() {
    int[] sides = set.longerSides().stream().mapToInt(Integer::intValue).sorted().toArray();
    int median = sides[sides.length / 2];
    if (median <= SMALL_SIDE) {
      changes.put("mode", TrainingSettings.AUTO);
      because("mode", Text.of("training.advice.mode", median));
      changes.putObject("augmentation").put("rotate", TURN).put("crop", CROP);
      because("augmentation", Text.of("training.advice.augmentation", TURN));
    }
  }

  private void adviseEpochs(TrainingSettings base) {
    int steps = (set.trained() + base.batchSize() - 1) / base.batchSize();
    if (steps * base.epochs() < FEWEST_STEPS) {
      int epochs = Math.min(MOST_EPOCHS, (FEWEST_STEPS + steps - 1) / steps);
      changes.put("epochs", epochs);
      because("epochs", Text.of("training.advice.epochs", set.trained(), epochs));
      changes.putObject("earlyStopping").put("patience", PATIENCE);
      because("earlyStopping", Text.of("training.advice.earlyStopping", PATIENCE));
    }
  }

  private void adviseWeights() {
    int[] counts = new int[set.labels().size()];
    int[] truth = set.truth();
    Arrays.stream(set.train()).forEach(place -> counts[truth[place]]++);
    int most = Arrays.stream(counts).max().orElseThrow();
    int fewest = Arrays.stream(counts).min().orElseThrow();
    if (most >= UNEVEN * fewest) {
      changes.put("classWeights", "balanced");
      because("classWeights", Text.of("training.advice.classWeights", most, fewest));
    }
  }

  private void adviseFolds() {
    int validated = set.validation().length;
    if (validated < FEW_VALIDATED) {
      changes.put("folds", FOLDS);
      because("folds", Text.of("training.advice.folds", validated, FOLDS));
    }
  }

  private void because(String field, Text reason) {
    reasons.add(new Recommendation.Reason(field, reason));
  }
}
