package org.diyml.training;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.engine.Optimiser;
import org.diyml.engine.Schedule;
import org.diyml.platform.errors.FieldChecks;

/** What is possible in training settings. Every field that is not is named, with its range. */
final class SettingsRules {
  private static final List<String> MODES =
      List.of(TrainingSettings.AUTO, TrainingSettings.TRANSFER, TrainingSettings.SCRATCH);
  private static final List<String> WEIGHTS =
      List.of(TrainingSettings.UNBALANCED, TrainingSettings.BALANCED);
  private static final int MOST_EPOCHS = 1000;
  private static final int LARGEST_BATCH = 1024;
  private static final int MOST_FOLDS = 10;
  private static final int MOST_VIEWS = 8;
  private static final int LONGEST_BUDGET = 86_400;

  private final FieldChecks checks = new FieldChecks();
  private final TrainingSettings settings;

  private SettingsRules(TrainingSettings settings) {
    this.settings = settings;
  }

  /**
   * Checks every field.
   *
   * @param backbones names that are possible
   * @throws org.diyml.platform.errors.UserError invalid with each field that is
   */
  static void check(TrainingSettings settings, Collection<String> backbones) {
    new SettingsRules(settings).all(backbones);
  }

  private void all(Collection<String> backbones) {
    choice(settings.mode(), "mode", MODES);
    List<String> names =
        Stream.concat(Stream.of(TrainingSettings.AUTO), backbones.stream()).toList();
    boolean known = settings.backbone() != null && names.contains(settings.backbone());
    checks.that(known, "backbone", "training.backbone", String.join(", ", names));
    descent();
    whole(settings.epochs(), "epochs", 1, MOST_EPOCHS);
    whole(settings.batchSize(), "batchSize", 1, LARGEST_BATCH);
    share(settings.labelSmoothing(), "labelSmoothing", 0, 0.5);
    choice(settings.classWeights(), "classWeights", WEIGHTS);
    augmentation(settings.augmentation());
    if (settings.earlyStopping() != null) {
      whole(settings.earlyStopping().patience(), "earlyStopping.patience", 1, MOST_EPOCHS);
    }
    if (settings.timeBudgetSeconds() != null) {
      whole(settings.timeBudgetSeconds(), "timeBudgetSeconds", 1, LONGEST_BUDGET);
    }
    share(settings.validationShare(), "validationShare", 0.05, 0.5);
    checks.that(
        settings.folds() == 0 || (settings.folds() >= 2 && settings.folds() <= MOST_FOLDS),
        "folds",
        "training.folds",
        MOST_FOLDS);
    checks.done();
  }

  private void descent() {
    double rate = settings.learningRate();
    checks.that(rate > 0 && rate <= 1, "learningRate", "training.learningRate");
    choice(settings.schedule(), "schedule", words(Schedule.values()));
    share(settings.warmUpEpochs(), "warmUpEpochs", 0, MOST_EPOCHS);
    choice(settings.optimiser(), "optimiser", words(Optimiser.values()));
    share(settings.weightDecay(), "weightDecay", 0, 1);
  }

  private void augmentation(TrainingSettings.Augmentation augmentation) {
    checks.that(augmentation != null, "augmentation", "error.field.blank");
    if (augmentation != null) {
      share(augmentation.rotate(), "augmentation.rotate", 0, 45);
      share(augmentation.crop(), "augmentation.crop", 0, 0.5);
      share(augmentation.colour(), "augmentation.colour", 0, 1);
      whole(augmentation.views(), "augmentation.views", 1, MOST_VIEWS);
    }
  }

  private void choice(String value, String field, List<String> choices) {
    boolean possible = value != null && choices.contains(value);
    checks.that(possible, field, "training.choice", String.join(", ", choices));
  }

  private void whole(int value, String field, int least, int most) {
    checks.that(value >= least && value <= most, field, "training.range", least, most);
  }

  /** Written so that what is no number is refused. */
  private void share(double value, String field, double least, double most) {
    checks.that(value >= least && value <= most, field, "training.share", least, most);
  }

  private static List<String> words(Enum<?>... values) {
    return Arrays.stream(values).map(TrainingSettings::word).toList();
  }
}
