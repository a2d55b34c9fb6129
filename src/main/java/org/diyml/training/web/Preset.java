package org.diyml.training.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.diyml.projects.ProjectType;
import org.diyml.training.TrainingSettings;
import org.diyml.training.TrainingSettings.Augmentation;
import org.diyml.training.TrainingSettings.EarlyStopping;

/**
 * Settings of classifiers that go well together, by how long one is willing to wait. What the presets have no say
 * in, such as the seed and the share that is kept for validation, stays as it is.
 */
public enum Preset {
  /** A few passes over the images as they are: an answer within seconds. */
  FAST {
    @Override
    TrainingSettings of(TrainingSettings base) {
      TrainingSettings usual = TrainingSettings.DEFAULT;
      return with(
          base,
          usual.mode(),
          new Steps(usual.schedule(), usual.warmUpEpochs(), usual.epochs()),
          new Truth(usual.labelSmoothing(), usual.classWeights()),
          usual.augmentation(),
          usual.earlyStopping(),
          usual.folds());
    }
  },

  /**
   * One varied copy of each image doubles the pictures to look at, and smaller and smaller steps
   * settle what more passes learn.
   */
  BALANCED {
    @Override
    TrainingSettings of(TrainingSettings base) {
      return with(
          base,
          TrainingSettings.TRANSFER,
          new Steps(COSINE, 1, 30),
          new Truth(0.05, TrainingSettings.BALANCED),
          new Augmentation(false, 5, 0.1, 0.1, 1),
          new EarlyStopping(10),
          0);
    }
  },

  /** Tries both ways of training, shows each image in several variants, and judges five times. */
  THOROUGH {
    @Override
    TrainingSettings of(TrainingSettings base) {
      return with(
          base,
          TrainingSettings.AUTO,
          new Steps(COSINE, 2, 60),
          new Truth(0.1, TrainingSettings.BALANCED),
          new Augmentation(false, 10, 0.15, 0.2, 4),
          new EarlyStopping(15),
          5);
    }
  };

  private static final String COSINE = "cosine";

  /** The settings of a project with those of the preset. */
  abstract TrainingSettings of(TrainingSettings base);

  /** The word by which pages name it. */
  public String getWord() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, the quickest first. */
  static List<Preset> all() {
    return List.of(values());
  }

  /** The word of the preset whose settings these are; usual for those of detectors, or own. */
  static String word(TrainingSettings settings) {
    if (settings.equals(TrainingSettings.usual(ProjectType.DETECTION))) {
      return "usual";
    }
    return Arrays.stream(values())
        .filter(preset -> preset.of(settings).equals(settings))
        .findFirst()
        .map(Preset::getWord)
        .orElse("own");
  }

  private record Steps(String schedule, double warmUpEpochs, int epochs) {}

  private record Truth(double smoothing, String weights) {}

  private static TrainingSettings with(
      TrainingSettings base,
      String mode,
      Steps steps,
      Truth truth,
      Augmentation augmentation,
      EarlyStopping stopping,
      int folds) {
    TrainingSettings usual = TrainingSettings.DEFAULT;
    return new TrainingSettings(
        mode,
        base.backbone(),
        usual.learningRate(),
        steps.schedule(),
        steps.warmUpEpochs(),
        usual.optimiser(),
        usual.weightDecay(),
        steps.epochs(),
        usual.batchSize(),
        truth.smoothing(),
        truth.weights(),
        augmentation,
        stopping,
        usual.timeBudgetSeconds(),
        base.seed(),
        base.validationShare(),
        folds);
  }
}
