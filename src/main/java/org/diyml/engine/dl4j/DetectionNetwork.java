package org.diyml.engine.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.diyml.engine.Recipe;
import org.diyml.engine.detection.Grid;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The network of a detector. Both maps become {@value #TRUNK} channels and are added, the coarse
 * one enlarged; a 3×3 and a 5×5 convolution look three cells far, so that the edges of an object are
 * seen from its middle; each cell gives the numbers of a {@link Grid}.
 */
final class DetectionNetwork {

  private static final int TRUNK = 64;
  private static final String FINE = "fine";
  private static final String COARSE = "coarse";
  /** Name of the layer that gives the numbers of the cells. */
  static final String OUTPUT = "cells";

  /** An object of five cells: what boxes are before anything is learned. */
  private static final double FIRST_LOG_LENGTH = 1.5;

  /** A fit of 0.05: nearly all cells are empty. */
  private static final double FIRST_FIT = -3;

  private DetectionNetwork() {}

  static ComputationGraph untrained(
      Grid grid, int fineChannels, int coarseChannels, Recipe recipe) {
    // Weights are drawn from the thread's generator, which earlier trainings moved on.
    Nd4j.getRandom().setSeed(recipe.seed());
    ComputationGraph network =
        new ComputationGraph(
            SingleDecay.of(configuration(grid, fineChannels, coarseChannels, recipe)));
    network.init();
    INDArray bias = network.getLayer(OUTPUT).getParam(ConvolutionParamInitializer.BIAS_KEY);
    bias.putScalar(2, FIRST_LOG_LENGTH);
    bias.putScalar(3, FIRST_LOG_LENGTH);
    bias.putScalar(Grid.FIT, FIRST_FIT);
    return network;
  }

  private static ComputationGraphConfiguration configuration(
      Grid grid, int fineChannels, int coarseChannels, Recipe recipe) {
    int side = grid.side();
    return new NeuralNetConfiguration.Builder()
        .seed(recipe.seed())
        .updater(LearningRate.updater(recipe.descent()))
        .weightDecay(recipe.descent().weightDecay())
        .weightInit(WeightInit.RELU)
        // The loss is already a mean.
        .miniBatch(false)
        .graphBuilder()
        .addInputs("map16", "map32")
        .setInputTypes(
            InputType.convolutional(side, side, fineChannels),
            InputType.convolutional(side / 2, side / 2, coarseChannels))
        .addLayer(FINE, pointwise(TRUNK).build(), "map16")
        .addLayer(COARSE, pointwise(TRUNK).build(), "map32")
        .addLayer("enlarged", new Upsampling2D.Builder(2).build(), COARSE)
        .addVertex("both", new ElementWiseVertex(ElementWiseVertex.Op.Add), FINE, "enlarged")
        .addLayer("bothScaled", normalised(), "both")
        .addLayer("bothActive", active(), "bothScaled")
        .addLayer("near", around(3), "bothActive")
        .addLayer("nearScaled", normalised(), "near")
        .addLayer("nearActive", active(), "nearScaled")
        .addLayer("far", around(5), "nearActive")
        .addLayer("farScaled", normalised(), "far")
        .addLayer("farActive", active(), "farScaled")
        .addLayer(
            OUTPUT,
            pointwise(Grid.BEFORE_LABELS + grid.labels())
                .weightInit(new NormalDistribution(0, 0.01))
                .build(),
            "farActive")
        .setOutputs(OUTPUT)
        .build();
  }

  /** Looks at the neighbours of each cell in a square of so many cells. */
  private static ConvolutionLayer around(int cells) {
    return new ConvolutionLayer.Builder(cells, cells)
        .nOut(TRUNK)
        .convolutionMode(ConvolutionMode.Same)
        .hasBias(false)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static ConvolutionLayer.Builder pointwise(int channels) {
    return new ConvolutionLayer.Builder(1, 1).nOut(channels).activation(Activation.IDENTITY);
  }

  private static BatchNormalization normalised() {
    return new BatchNormalization.Builder().build();
  }

  /** A layer of its own: the framework ignores the activation of a normalisation. */
  private static ActivationLayer active() {
    return new ActivationLayer.Builder().activation(Activation.RELU).build();
  }

  /** A network that takes raw maps and answers as {@code trained} does to projected ones. */
  static ComputationGraph unfolded(
      ComputationGraph trained, MapProjections projections, Grid grid, Recipe recipe) {
    ComputationGraph raw =
        untrained(
            grid, projections.fine().channels(), projections.coarse().channels(), recipe);
    for (Layer layer : trained.getLayers()) {
      String name = layer.conf().getLayer().getLayerName();
      Map<String, INDArray> target = raw.getLayer(name).paramTable();
      if (!List.of(FINE, COARSE).contains(name)) {
        layer.paramTable().forEach((key, value) -> target.get(key).assign(value));
      }
    }
    unfold(trained, raw, FINE, projections.fine());
    unfold(trained, raw, COARSE, projections.coarse());
    return raw;
  }

  private static void unfold(
      ComputationGraph trained, ComputationGraph raw, String name, MapProjection projection) {
    INDArray weights = trained.getLayer(name).getParam(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray bias = trained.getLayer(name).getParam(ConvolutionParamInitializer.BIAS_KEY);
    try (INDArray square = weights.reshape('c', weights.size(0), weights.size(1)).dup();
        INDArray unfolded = projection.unfold(square);
        INDArray shift = projection.shift(unfolded)) {
      INDArray target = raw.getLayer(name).getParam(ConvolutionParamInitializer.WEIGHT_KEY);
      target.assign(unfolded.reshape('c', target.shape()));
      raw.getLayer(name)
          .getParam(ConvolutionParamInitializer.BIAS_KEY)
          .assign(bias)
          .subi(shift.reshape(bias.shape()));
    }
  }
}
