package org.diyml.engine.dl4j.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Weights of a layer and where their gradients go: views of flat arrays.
 *
 * @param weights as the framework shapes them
 * @param bias one for each output
 * @param weightGradient like {@code weights}
 * @param biasGradient like {@code bias}
 */
record LayerWeights(
    INDArray weights, INDArray bias, INDArray weightGradient, INDArray biasGradient) {

  /**
   * Cuts flat gradients as the framework cuts its weights.
   *
   * @return one for each layer; null for a layer without weights
   */
  static List<LayerWeights> of(MultiLayerNetwork network, INDArray flatGradients) {
    INDArray flat = flatGradients.reshape(flatGradients.length());
    List<LayerWeights> all = new ArrayList<>();
    long from = 0;
    for (Layer layer : network.getLayers()) {
      long length = layer.numParams();
      all.add(length == 0 ? null : cut(layer, flat, from, from + length));
      from += length;
    }
    return all;
  }

  private static LayerWeights cut(Layer layer, INDArray flat, long from, long to) {
    INDArray part = flat.get(NDArrayIndex.interval(from, to));
    Map<String, INDArray> gradients =
        layer.conf().getLayer().initializer().getGradientsFromFlattened(layer.conf(), part);
    Map<String, INDArray> weights = layer.paramTable();
    return new LayerWeights(
        weights.get(DefaultParamInitializer.WEIGHT_KEY),
        flat(weights.get(DefaultParamInitializer.BIAS_KEY)),
        gradients.get(DefaultParamInitializer.WEIGHT_KEY),
        flat(gradients.get(DefaultParamInitializer.BIAS_KEY)));
  }

  private static INDArray flat(INDArray bias) {
    return bias.reshape(bias.length());
  }
}
