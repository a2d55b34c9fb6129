package org.diyml.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.diyml.engine.PictureSet;
import org.diyml.engine.Recipe;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The convolutional network that is trained from scratch: blocks of convolution, max pooling and
 * ReLU until the maps are small, then a dense layer, dropout and softmax.
 *
 * <p>Large pictures are stepped over faster in the first block; more examples allow more filters.
 */
final class ScratchNetwork {

  private static final int FIRST_KERNEL = 5;
  private static final int KERNEL = 3;
  private static final int LARGEST_LAST_MAP = 7;
  private static final int MOST_FILTERS = 128;
  private static final double DROPOUT = 0.3;

  private ScratchNetwork() {}

  static MultiLayerNetwork untrained(PictureSet set, int planes, Recipe recipe) {
    // Weights are drawn from the thread's generator, which earlier trainings moved on.
    Nd4j.getRandom().setSeed(recipe.seed());
    int examples = set.trainPictures().length;
    int filters = examples < 300 ? 16 : examples < 5000 ? 32 : 48;
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder()
            .seed(recipe.seed())
            .updater(LearningRate.updater(recipe.descent()))
            .weightDecay(recipe.descent().weightDecay())
            .weightInit(WeightInit.RELU)
            .activation(Activation.IDENTITY)
            .list();
    int stride = firstStride(set.size());
    layers.layer(
        new ConvolutionLayer.Builder(FIRST_KERNEL, FIRST_KERNEL)
            .stride(stride, stride)
            .nOut(filters)
            .build());
    int side = endBlock(layers, (set.size() - FIRST_KERNEL) / stride + 1);
    while (side > LARGEST_LAST_MAP) {
      filters = Math.min(MOST_FILTERS, 2 * filters);
      layers.layer(
          new ConvolutionLayer.Builder(KERNEL, KERNEL)
              .convolutionMode(ConvolutionMode.Same)
              .nOut(filters)
              .build());
      side = endBlock(layers, side);
    }
    layers.layer(
        new DenseLayer.Builder()
            .nOut(4 * filters)
            .activation(Activation.RELU)
            .build());
    layers.layer(
        new OutputLayer.Builder(new LossMCXENT())
            .nOut(set.labels().size())
            .activation(Activation.SOFTMAX)
            .weightInit(WeightInit.XAVIER)
            // Deeplearning4j counts what is kept of a layer's input.
            .dropOut(1 - DROPOUT)
            .build());
    layers.setInputType(InputType.convolutionalFlat(set.size(), set.size(), planes));
    MultiLayerNetwork network = new MultiLayerNetwork(SingleDecay.of(layers.build()));
    network.init();
    return network;
  }

  private static int firstStride(int size) {
    return size <= 64 ? 1 : size <= 128 ? 2 : 4;
  }

  /** Pools before the ReLU: the result is the same, and there is less to do. */
  private static int endBlock(NeuralNetConfiguration.ListBuilder layers, int side) {
    layers.layer(
        new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
            .kernelSize(2, 2)
            .stride(2, 2)
            .build());
    layers.layer(new ActivationLayer(Activation.RELU));
    return side / 2;
  }

  /** Changes the first layer so that the network takes values from 0 to 255. */
  static void fold(PictureScaling scaling, MultiLayerNetwork network) {
    Map<String, INDArray> parameters = network.getLayer(0).paramTable();
    INDArray weights = parameters.get(DefaultParamInitializer.WEIGHT_KEY);
    INDArray bias = parameters.get(DefaultParamInitializer.BIAS_KEY);
    int planes = scaling.planes();
    INDArray windows = weights.reshape('c', weights.size(0) * planes, FIRST_KERNEL * FIRST_KERNEL);
    for (int row = 0; row < windows.rows(); row++) {
      INDArray window = windows.getRow(row);
      window.divi(scaling.deviation()[row % planes]);
      float shift = window.sumNumber().floatValue() * scaling.mean()[row % planes];
      bias.putScalar(row / planes, bias.getFloat(row / planes) - shift);
    }
  }
}
