package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.TrainingSet;

/** Measures a network on the validation part between epochs. */
final class Validation {

  /** Keeps the logarithm of a probability that underflowed finite. */
  private static final double LEAST_PROBABILITY = 1e-12;

  private final MultiLayerNetwork network;
  private final TrainingSet set;
  private final float[][] standardised;

  Validation(MultiLayerNetwork network, TrainingSet set, Standardisation standardisation) {
    this.network = network;
    this.set = set;
    this.standardised = new float[set.validationFeatures().length][set.featureLength()];
    for (int i = 0; i < standardised.length; i++) {
      standardisation.apply(set.validationFeatures()[i], standardised[i], 0);
    }
  }

  Validated measure() {
    if (!set.hasValidation()) {
      return Validated.NOTHING;
    }
    float[][] probabilities = Inference.probabilities(network, standardised);
    double loss = 0;
    int correct = 0;
    for (int i = 0; i < probabilities.length; i++) {
      int truth = set.validationTruth()[i];
      loss -= Math.log(Math.max(LEAST_PROBABILITY, probabilities[i][truth]));
      correct += indexOfLargest(probabilities[i]) == truth ? 1 : 0;
    }
    int count = probabilities.length;
    return new Validated(loss / count, (double) correct / count);
  }

  private static int indexOfLargest(float[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
