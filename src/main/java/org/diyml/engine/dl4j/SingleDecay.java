package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;

/**
 * Makes weight decay work once. Deeplearning4j 1.0.0-M2.1 enters the decay that is set for a whole
 * network into each layer twice, so that weights decayed at double the share that was asked for.
 */
final class SingleDecay {

  private SingleDecay() {}

  static MultiLayerConfiguration of(MultiLayerConfiguration configuration) {
    configuration.getConfs().forEach(SingleDecay::once);
    return configuration;
  }

  static ComputationGraphConfiguration of(ComputationGraphConfiguration configuration) {
    for (GraphVertex vertex : configuration.getVertices().values()) {
      if (vertex instanceof LayerVertex) {
        once(((LayerVertex) vertex).getLayerConf());
      }
    }
    return configuration;
  }

  private static void once(NeuralNetConfiguration each) {
    if (each.getLayer() instanceof BaseLayer) {
      BaseLayer layer = (BaseLayer) each.getLayer();
      if (layer.getRegularization() != null) {
        layer.setRegularization(layer.getRegularization().stream().distinct().toList());
      }
    }
  }
}
