package org.diyml.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
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

/** The network of a head: dense 128 with ReLU, dropout, softmax. */
final class HeadNetwork {

  private static final int HIDDEN = 128;
  private static final double DROPOUT = 0.3;

  private HeadNetwork() {}

  static MultiLayerNetwork untrained(TrainingSet set, Recipe recipe) {
    int labels = set.labels().size();
    // Weights and dropout are drawn from the thread's generator, which earlier trainings moved on.
    Nd4j.getRandom().setSeed(recipe.seed());
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(recipe.seed())
            .updater(LearningRate.updater(recipe.descent()))
            .weightDecay(recipe.descent().weightDecay())
            .list()
            .layer(
                new DenseLayer.Builder()
                    .nIn(set.featureLength())
                    .nOut(HIDDEN)
                    .activation(Activation.RELU)
                    .weightInit(WeightInit.RELU)
                    .build())
            .layer(
                new OutputLayer.Builder(loss(set, recipe))
                    .nIn(HIDDEN)
                    .nOut(labels)
                    .activation(Activation.SOFTMAX)
                    .weightInit(WeightInit.XAVIER)
                    // Deeplearning4j counts what is kept of a layer's input.
                    .dropOut(1 - DROPOUT)
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

  /** Changes the first layer so that the network takes raw features and answers the same. */
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
