package org.diyml.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingSet;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The network of a head: one layer with softmax. */
final class HeadNetwork {

  private HeadNetwork() {}

  static MultiLayerNetwork untrained(TrainingSet set, Recipe recipe) {
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(recipe.seed())
            .updater(LearningRate.updater(recipe.descent()))
            .weightDecay(recipe.descent().weightDecay())
            .list()
            .layer(
                new OutputLayer.Builder(loss(set, recipe))
                    .nIn(set.featureLength())
                    .nOut(set.labels().size())
                    .activation(Activation.SOFTMAX)
                    .weightInit(WeightInit.ZERO)
                    .build())
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(SingleDecay.of(configuration));
    network.init();
    return network;
  }

  private static ILossFunction loss(TrainingSet set, Recipe recipe) {
    if (!recipe.targets().balanced()) {
      return new LossMCXENT();
    }
    return new LossMCXENT(
        Nd4j.createFromArray(recipe.targets().weights(set.trainTruth(), set.labels().size())));
  }

  /** Changes the layer so that the network takes raw features and answers the same. */
  static void fold(Standardisation standardisation, MultiLayerNetwork network) {
    Map<String, INDArray> parameters = network.getLayer(0).paramTable();
    INDArray weights = parameters.get(DefaultParamInitializer.WEIGHT_KEY);
    INDArray bias = parameters.get(DefaultParamInitializer.BIAS_KEY);
    long features = weights.size(0);
    try (INDArray scale = Nd4j.create(standardisation.scale(), new long[] {features, 1}, 'c');
        INDArray mean = Nd4j.create(standardisation.mean(), new long[] {1, features}, 'c')) {
      weights.diviColumnVector(scale);
      try (INDArray shift = mean.mmul(weights)) {
        bias.subi(shift.reshape(bias.shape()));
      }
    }
  }
}
