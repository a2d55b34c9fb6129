package org.diyml.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.Descent;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;

/**
 * Sets the learning rate of a network between steps. The framework's own way builds its updaters
 * anew each time, and a schedule inside of the configuration would be saved with the model.
 */
final class LearningRate {

  private final List<IUpdater> updaters = new ArrayList<>();

  LearningRate(Model network) {
    for (Layer layer : layers(network)) {
      if (layer.conf().getLayer() instanceof BaseLayer) {
        updaters.add(((BaseLayer) layer.conf().getLayer()).getIUpdater());
      }
    }
  }

  /**
   * Sets the rate of a step.
   *
   * @param step from 0
   */
  void set(double rate, long step) {
    updaters.forEach(updater -> updater.setLrAndSchedule(rate * correction(updater, step), null));
  }

  /**
   * ND4J's Nadam leaves out that its second moment begins at 0, and so took first steps of sixty
   * times the rate.
   */
  private static double correction(IUpdater updater, long step) {
    return updater instanceof Nadam
        ? Math.sqrt(1 - Math.pow(((Nadam) updater).getBeta2(), step + 1))
        : 1;
  }

  /** The framework's updater for a way down. */
  static IUpdater updater(Descent descent) {
    double rate = descent.learningRate();
    return switch (descent.optimiser()) {
      case ADAM -> new Adam(rate);
      case NADAM -> new Nadam(rate);
      case RMSPROP -> new RmsProp(rate);
      case SGD -> new Nesterovs(rate, 0.9);
    };
  }

  private static Layer[] layers(Model network) {
    return network instanceof ComputationGraph
        ? ((ComputationGraph) network).getLayers()
        : ((MultiLayerNetwork) network).getLayers();
  }
}
