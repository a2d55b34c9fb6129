package org.diyml.engine.dl4j.step;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Turns the layers of a network into passes. */
final class ChainBuilder {

  private final List<Pass> passes = new ArrayList<>();
  private final List<Dropout> dropouts = new ArrayList<>();
  private final List<AutoCloseable> owned = new ArrayList<>();
  private final MultiLayerNetwork network;
  private final List<LayerWeights> weights;
  private final int pictures;
  private Signal signal;

  /** Whether the signal is still {@code [filters, pictures, …]}. */
  private boolean filtersFirst = true;

  /** A bias that is not added yet: adding it behind the pooling is the same and cheaper. */
  private LayerWeights owedBias;

  private ChainBuilder(MultiLayerNetwork network, List<LayerWeights> weights, int pictures) {
    this.network = network;
    this.weights = weights;
    this.pictures = pictures;
  }

  static PassChain chain(
      MultiLayerNetwork network, Columns input, List<LayerWeights> weights, int pictures) {
    return new ChainBuilder(network, weights, pictures).build(input);
  }

  private PassChain build(Columns input) {
    PictureConvolution first = new PictureConvolution(input, pictures, weights.get(0));
    add(first);
    owned.add(first);
    signal = first.output();
    owedBias = weights.get(0);
    for (int i = 1; i < weights.size(); i++) {
      add(network.getLayer(i).conf().getLayer(), weights.get(i));
    }
    return new PassChain(
        first, List.copyOf(passes), List.copyOf(dropouts), new Softmax(signal), owned);
  }

  private void add(Layer layer, LayerWeights layerWeights) {
    if (layer instanceof SubsamplingLayer) {
      pool((SubsamplingLayer) layer);
      return;
    }
    payBias();
    if (layer instanceof ActivationLayer) {
      activate(((ActivationLayer) layer).getActivationFn());
      return;
    }
    putPicturesFirst();
    dropOut(layer);
    if (layer instanceof ConvolutionLayer) {
      convolve((ConvolutionLayer) layer, layerWeights);
    } else if (layer instanceof OutputLayer) {
      connect((OutputLayer) layer, layerWeights);
    } else {
      connect((DenseLayer) layer, layerWeights);
      activate(((DenseLayer) layer).getActivationFn());
    }
  }

  private void pool(SubsamplingLayer layer) {
    int[] window = layer.getKernelSize();
    int[] step = layer.getStride();
    long[] shape = signal.values().shape().clone();
    for (int i = 0; i < window.length; i++) {
      shape[2 + i] = (shape[2 + i] - window[i]) / step[i] + 1;
    }
    Signal output = own(shape);
    add(new MaxPooling(signal, output, layer));
    signal = output;
  }

  private void payBias() {
    if (owedBias != null) {
      add(new FilterBias(signal, owedBias));
      owedBias = null;
    }
  }

  private void putPicturesFirst() {
    if (filtersFirst) {
      long[] shape = signal.values().shape();
      Signal output = own(shape[1], shape[0], shape[2], shape[3]);
      add(new PicturesFirst(signal, output));
      signal = output;
      filtersFirst = false;
    }
  }

  private void dropOut(Layer layer) {
    if (layer.getIDropout() != null) {
      double kept = ((org.deeplearning4j.nn.conf.dropout.Dropout) layer.getIDropout()).getP();
      Dropout dropout = new Dropout(signal, kept);
      add(dropout);
      dropouts.add(dropout);
      owned.add(dropout);
    }
  }

  private void convolve(ConvolutionLayer layer, LayerWeights layerWeights) {
    long[] input = signal.values().shape();
    Signal output =
        own(pictures, layer.getNOut(), outputSide(layer, input, 0), outputSide(layer, input, 1));
    add(new Convolution(signal, output, layer, layerWeights));
    signal = output;
    activate(layer.getActivationFn());
  }

  private static long outputSide(ConvolutionLayer layer, long[] input, int dimension) {
    long side = input[2 + dimension];
    int step = layer.getStride()[dimension];
    if (layer.getConvolutionMode() == ConvolutionMode.Same) {
      return (side + step - 1) / step;
    }
    return (side + 2 * layer.getPadding()[dimension] - layer.getKernelSize()[dimension]) / step + 1;
  }

  private void connect(FeedForwardLayer layer, LayerWeights layerWeights) {
    Signal output = own(pictures, layer.getNOut());
    add(new Dense(signal, output, layerWeights));
    signal = output;
  }

  private void activate(IActivation activation) {
    if (activation instanceof ActivationReLU) {
      Relu relu = new Relu(signal);
      add(relu);
      owned.add(relu);
    }
  }

  private void add(Pass pass) {
    passes.add(pass);
  }

  private Signal own(long... shape) {
    Signal made = Signal.of(shape);
    owned.add(made);
    return made;
  }
}
