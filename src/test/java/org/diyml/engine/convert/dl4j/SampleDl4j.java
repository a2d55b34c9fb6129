package org.diyml.engine.convert.dl4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.diyml.engine.dl4j.NativePath;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks as the framework itself saves them. */
public final class SampleDl4j {

  private SampleDl4j() {}

  /** A small LeNet of three classes. */
  public static byte[] zip() {
    return saved(leNet());
  }

  /** The same for pictures with colours. */
  public static byte[] colours() {
    return saved(leNet(InputType.convolutional(28, 28, 3)));
  }

  static MultiLayerNetwork leNet() {
    return leNet(InputType.convolutionalFlat(28, 28, 1));
  }

  private static MultiLayerNetwork leNet(InputType pictures) {
    NativePath.prepare();
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(5)
                .list()
                .layer(convolution(5, 4))
                .layer(pool(SubsamplingLayer.PoolingType.MAX))
                .layer(convolution(3, 6))
                .layer(pool(SubsamplingLayer.PoolingType.MAX))
                .layer(new DenseLayer.Builder().nOut(12).activation(Activation.RELU).build())
                .layer(output(3))
                .setInputType(pictures)
                .build());
    network.init();
    return network;
  }

  static ConvolutionLayer convolution(int kernel, int filters) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .nOut(filters)
        .activation(Activation.IDENTITY)
        .build();
  }

  static SubsamplingLayer pool(SubsamplingLayer.PoolingType type) {
    return new SubsamplingLayer.Builder(type).kernelSize(2, 2).stride(2, 2).build();
  }

  static OutputLayer output(int classes) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(classes)
        .activation(Activation.SOFTMAX)
        .build();
  }

  static byte[] saved(Model network) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ModelSerializer.writeModel(network, bytes, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
