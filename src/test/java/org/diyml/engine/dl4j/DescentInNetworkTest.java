package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.Descent;
import org.diyml.engine.Optimiser;
import org.diyml.engine.Recipe;
import org.diyml.engine.Schedule;
import org.diyml.engine.TrainingSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a descent asks for is what weights in the framework do. */
class DescentInNetworkTest {

  private static final double RATE = 0.01;

  private final TrainingSet set = Blobs.set();

  @BeforeAll
  static void onTheFastPath() {
    NativePath.prepare();
  }

  @ParameterizedTest
  @EnumSource(value = Optimiser.class, mode = EnumSource.Mode.EXCLUDE, names = "SGD")
  void theFirstStepIsNoLongerThanTheRateAllows(Optimiser optimiser) {
    MultiLayerNetwork network = network(optimiser, 0);
    INDArray before = network.params().dup();

    step(network, set.trainFeatures());

    double furthest = network.params().sub(before).amaxNumber().doubleValue();
    assertThat(furthest).isBetween(RATE / 100, 5 * RATE);
  }

  @Test
  void aStepTakesTheDecayOnce() {
    double decay = 0.5;
    MultiLayerNetwork network = network(Optimiser.SGD, decay);
    INDArray weights = network.getLayer(0).getParam("W");
    weights.assign(1);
    INDArray before = weights.dup();

    // Without input there is no gradient of the weights.
    step(network, new float[set.trainFeatures().length][set.featureLength()]);

    double kept = weights.norm2Number().doubleValue() / before.norm2Number().doubleValue();
    assertThat(kept).isCloseTo(1 - RATE * decay, within(1e-5));
  }

  private MultiLayerNetwork network(Optimiser optimiser, double decay) {
    Descent descent = new Descent(optimiser, RATE, Schedule.CONSTANT, 0, decay);
    return HeadNetwork.untrained(set, Recipe.DEFAULT.with(descent));
  }

  private void step(MultiLayerNetwork network, float[][] features) {
    float[][] truth = new float[features.length][set.labels().size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i][set.trainTruth()[i]] = 1;
    }
    new LearningRate(network).set(RATE, 0);
    network.fit(Nd4j.create(features), Nd4j.create(truth));
  }
}
