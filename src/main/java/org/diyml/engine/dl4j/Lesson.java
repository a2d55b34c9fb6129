package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.api.Model;
import org.diyml.engine.EpochReport;

/** What is particular to one kind of training; {@link TrainingLoop} does the rest. */
interface Lesson {

  /** What is trained: a network or a graph. */
  Model network();

  /** How many examples there are to learn from. */
  int examples();

  /**
   * Begins a pass over the examples.
   *
   * @param epoch from 1
   * @param order of the examples in this epoch
   */
  void beginEpoch(int epoch, int[] order);

  /**
   * Takes one step on the examples at {@code order[from]} to {@code order[to - 1]}.
   *
   * @return their mean loss
   */
  double step(int from, int to);

  /** Measures the network on the validation part; {@link Validated#NOTHING} when there is none. */
  Validated validate();

  /** Whether an epoch is better than another, for stopping early. */
  default boolean isBetter(EpochReport epoch, EpochReport other) {
    return epoch.validationLoss() < other.validationLoss();
  }
}
