package org.diyml.training;

import java.time.Duration;
import java.util.Locale;
import org.diyml.engine.Descent;
import org.diyml.engine.Optimiser;
import org.diyml.engine.Recipe;
import org.diyml.engine.Schedule;
import org.diyml.engine.Stopping;
import org.diyml.engine.Targets;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectType;

/**
 * How a project's models are trained. {@link SettingsRules} says what is possible.
 *
 * @param mode how: {@code transfer} trains a head on a frozen backbone, {@code scratch} a whole
 *     network; {@code auto} tries both shortly and chooses
 * @param backbone name of the network that features come from, {@code model:7} for the layers of
 *     an uploaded model, or {@code auto} for the best pretrained one there is
 * @param learningRate full step size of the optimiser
 * @param schedule how the rate goes on: {@code constant} or {@code cosine}
 * @param warmUpEpochs epochs over which the rate grows
 * @param optimiser {@code adam}, {@code nadam}, {@code rmsprop} or {@code sgd}
 * @param weightDecay pull of each step on the weights towards 0
 * @param epochs passes over the training part
 * @param batchSize images a step
 * @param labelSmoothing share of the truth that is spread over all labels
 * @param classWeights {@code none}, or {@code balanced} to let rare labels weigh more
 * @param augmentation how images are varied
 * @param earlyStopping when to stop before the last epoch; null for never
 * @param timeBudgetSeconds ends with the epoch in which so much time is over; null for no limit
 * @param seed of everything that is drawn by chance
 * @param validationShare share of newly labelled images that are kept for validation
 * @param folds how many further models are trained and judged in turn to tell how much the figures
 *     depend on the split; 0 for none
 */
public record TrainingSettings(
    String mode,
    String backbone,
    double learningRate,
    String schedule,
    double warmUpEpochs,
    String optimiser,
    double weightDecay,
    int epochs,
    int batchSize,
    double labelSmoothing,
    String classWeights,
    Augmentation augmentation,
    EarlyStopping earlyStopping,
    Integer timeBudgetSeconds,
    long seed,
    double validationShare,
    int folds) {
  /** Leaves a choice to the platform. */
  public static final String AUTO = "auto";

  /** A frozen backbone and a head that is trained. */
  public static final String TRANSFER = "transfer";

  /** A network that is trained as a whole. */
  public static final String SCRATCH = "scratch";

  /** Rare labels weigh more. */
  public static final String BALANCED = "balanced";

  /** All images weigh the same. */
  public static final String UNBALANCED = "none";

  /** Good for most classifiers. */
  public static final TrainingSettings DEFAULT =
      new TrainingSettings(
          TRANSFER,
          AUTO,
          0.001,
          word(Schedule.CONSTANT),
          0,
          word(Optimiser.ADAM),
          0,
          10,
          32,
          0,
          UNBALANCED,
          new Augmentation(false, 0, 0, 0, 2),
          null,
          null,
          42,
          Project.DEFAULT_VALIDATION_SHARE,
          0);

  private static final TrainingSettings DETECTION =
      new TrainingSettings(
          TRANSFER,
          AUTO,
          0.002,
          word(Schedule.COSINE),
          0,
          word(Optimiser.ADAM),
          0,
          10,
          16,
          0,
          BALANCED,
          new Augmentation(true, 0, 0.35, 0.3, 3),
          null,
          null,
          42,
          Project.DEFAULT_VALIDATION_SHARE,
          0);

  /**
   * What is good for most projects of a type. Detectors have few images as a rule, which is made up
   * for with varied copies; their rate falls to nothing, so that boxes settle.
   */
  public static TrainingSettings usual(ProjectType type) {
    return type == ProjectType.DETECTION ? DETECTION : DEFAULT;
  }

  /**
   * How images are varied, so that there is more to learn from.
   *
   * @param flip whether left and right may be exchanged
   * @param rotate turns by at most so many degrees either way
   * @param crop cuts away at most this share of each side
   * @param colour changes brightness, contrast and saturation by at most this share
   * @param views varied copies of each image that are learned from beside it, where features are
   *     computed once; a network that is trained as a whole sees another variation each epoch
   */
  public record Augmentation(boolean flip, double rotate, double crop, double colour, int views) {

    /** What the engine is told. */
    public org.diyml.engine.pictures.Augmentation toEngine() {
      return new org.diyml.engine.pictures.Augmentation(flip, rotate, crop, colour);
    }
  }

  /**
   * Stops when the validation part shows no gain.
   *
   * @param patience epochs to wait for a better one
   */
  public record EarlyStopping(int patience) {}

  /** What the engine is told. */
  public Recipe recipe() {
    return new Recipe(
        epochs,
        batchSize,
        seed,
        new Descent(
            Optimiser.valueOf(optimiser.toUpperCase(Locale.ROOT)),
            learningRate,
            Schedule.valueOf(schedule.toUpperCase(Locale.ROOT)),
            warmUpEpochs,
            weightDecay),
        new Targets(labelSmoothing, classWeights.equals(BALANCED)),
        new Stopping(
            earlyStopping == null ? 0 : earlyStopping.patience(),
            timeBudgetSeconds == null ? null : Duration.ofSeconds(timeBudgetSeconds)));
  }

  /** The same with the share that the project has. */
  TrainingSettings withShare(double share) {
    return new TrainingSettings(
        mode,
        backbone,
        learningRate,
        schedule,
        warmUpEpochs,
        optimiser,
        weightDecay,
        epochs,
        batchSize,
        labelSmoothing,
        classWeights,
        augmentation,
        earlyStopping,
        timeBudgetSeconds,
        seed,
        share,
        folds);
  }

  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
