package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.Targets;
import org.diyml.engine.TrainingSet;

/** Training of a head. It makes batches itself: an iterator would start threads. */
final class HeadLesson implements Lesson {

  private final MultiLayerNetwork network;
  private final TrainingSet set;
  private final Targets targets;
  private final Standardisation standardisation;
  private final Validation validation;
  private int[] order;

  HeadLesson(
      MultiLayerNetwork network,
      TrainingSet set,
      Targets targets,
      Standardisation standardisation) {
    this.network = network;
    this.set = set;
    this.targets = targets;
    this.standardisation = standardisation;
    this.validation = new Validation(network, set, standardisation);
  }

  @Override
  public Model network() {
    return network;
  }

  @Override
  public int examples() {
    return set.trainFeatures().length;
  }

  @Override
  public void beginEpoch(int epoch, int[] orderOfEpoch) {
    order = orderOfEpoch;
  }

  @Override
  public double step(int from, int to) {
    try (Batch batch = Batch.of(set, targets, standardisation, order, from, to)) {
      network.fit(batch.features(), batch.truth());
      return network.score();
    }
  }

  @Override
  public Validated validate() {
    return validation.measure();
  }
}
