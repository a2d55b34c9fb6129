package org.diyml.training;

import java.util.Collection;
import java.util.Set;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Project;

/**
 * How a project's models are trained.
 *
 * @param mode how: {@code transfer} trains a head on a frozen backbone; {@code auto} chooses
 * @param backbone name of the network that features come from, or {@code auto} for the best there
 *     is
 * @param learningRate step size of the optimiser, above 0 and at most 1
 * @param epochs passes over the training part, 1 to 1,000
 * @param batchSize images a step, 1 to 1,024
 * @param validationShare share of newly labelled images that are kept for validation
 * @param augmentation how images are varied
 * @param earlyStopping when to stop before the last epoch; null for never
 * @param seed of everything that is drawn by chance
 */
public record TrainingSettings(
    String mode,
    String backbone,
    double learningRate,
    int epochs,
    int batchSize,
    double validationShare,
    Augmentation augmentation,
    EarlyStopping earlyStopping,
    long seed) {
  /** Leaves a choice to the platform. */
  public static final String AUTO = "auto";

  /** A frozen backbone and a head that is trained. */
  public static final String TRANSFER = "transfer";

  /** Good for most projects. */
  public static final TrainingSettings DEFAULT =
      new TrainingSettings(
          TRANSFER,
          AUTO,
          0.001,
          10,
          32,
          Project.DEFAULT_VALIDATION_SHARE,
          new Augmentation(false),
          null,
          42);

  private static final Set<String> MODES = Set.of(AUTO, TRANSFER);
  private static final int MOST_EPOCHS = 1000;
  private static final int LARGEST_BATCH = 1024;
  private static final double LEAST_SHARE = 0.05;
  private static final double LARGEST_SHARE = 0.5;

  /**
   * How images are varied, so that there is more to learn from.
   *
   * @param flip whether each image is learned mirrored as well
   */
  public record Augmentation(boolean flip) {}

  /**
   * Stops when the validation loss gets no better.
   *
   * @param patience epochs to wait for a better one, 1 to 1,000
   */
  public record EarlyStopping(int patience) {}

  /**
   * Checks every field.
   *
   * @param backbones names that are possible
   * @throws UserError invalid with each field that is
   */
  public void check(Collection<String> backbones) {
    new FieldChecks()
        .that(!"scratch".equals(mode), "mode", "training.mode.scratch")
        .that(
            mode != null && ("scratch".equals(mode) || MODES.contains(mode)),
            "mode",
            "training.mode")
        .that(
            AUTO.equals(backbone) || backbones.contains(backbone),
            "backbone",
            "training.backbone",
            String.join(", ", backbones))
        .that(learningRate > 0 && learningRate <= 1, "learningRate", "training.learningRate")
        .that(epochs >= 1 && epochs <= MOST_EPOCHS, "epochs", "training.range", 1, MOST_EPOCHS)
        .that(
            batchSize >= 1 && batchSize <= LARGEST_BATCH,
            "batchSize",
            "training.range",
            1,
            LARGEST_BATCH)
        .that(
            validationShare >= LEAST_SHARE && validationShare <= LARGEST_SHARE,
            "validationShare",
            "training.share",
            LEAST_SHARE,
            LARGEST_SHARE)
        .that(augmentation != null, "augmentation", "error.field.blank")
        .that(
            earlyStopping == null
                || (earlyStopping.patience() >= 1 && earlyStopping.patience() <= MOST_EPOCHS),
            "earlyStopping.patience",
            "training.range",
            1,
            MOST_EPOCHS)
        .done();
  }

  /** The same with the share that the project has. */
  TrainingSettings withShare(double share) {
    return new TrainingSettings(
        mode, backbone, learningRate, epochs, batchSize, share, augmentation, earlyStopping, seed);
  }

  /** Epochs to wait for a better one; 0 for never stopping early. */
  int patience() {
    return earlyStopping == null ? 0 : earlyStopping.patience();
  }
}
