package org.diyml.engine;

import java.util.Objects;

/**
 * How weights follow their gradients.
 *
 * @param optimiser the rule
 * @param learningRate full step size, above 0 and at most 1
 * @param schedule how the rate goes on after the warm-up
 * @param warmUpEpochs epochs over which the rate grows evenly from nearly 0; 0 for none
 * @param weightDecay share of its size, times the rate, that each weight loses a step (decoupled,
 *     as in AdamW); 0 for none
 */
public record Descent(
    Optimiser optimiser,
    double learningRate,
    Schedule schedule,
    double warmUpEpochs,
    double weightDecay) {

  public Descent {
    Objects.requireNonNull(optimiser, "optimiser");
    Objects.requireNonNull(schedule, "schedule");
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException("learningRate must be in (0, 1]: " + learningRate);
    }
    if (!(warmUpEpochs >= 0 && weightDecay >= 0)) {
      throw new IllegalArgumentException(
          "warmUpEpochs " + warmUpEpochs + ", weightDecay " + weightDecay);
    }
  }

  /** Adam with a constant rate. */
  public static Descent adam(double learningRate) {
    return new Descent(Optimiser.ADAM, learningRate, Schedule.CONSTANT, 0, 0);
  }

  /**
   * The rate of a step.
   *
   * @param step from 0
   * @param stepsPerEpoch steps of an epoch
   * @param steps of the whole training
   */
  public double rate(long step, int stepsPerEpoch, long steps) {
    double warmUp = warmUpEpochs * stepsPerEpoch;
    if (step < warmUp) {
      return learningRate * (step + 1) / (warmUp + 1);
    }
    return learningRate * schedule.share((step - warmUp) / (steps - warmUp));
  }
}
