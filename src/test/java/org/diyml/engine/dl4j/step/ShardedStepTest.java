package org.diyml.engine.dl4j.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.dl4j.NativePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The step is held against the framework's own. */
class ShardedStepTest {

  private static final int SIDE = 16;
  private static final int PLANES = 3;
  private static final int PICTURES = 7;
  private static final int LABELS = 4;
  private static final double DECAY = 0.05;

  @BeforeAll
  static void onTheFastPath() {
    NativePath.prepare();
  }

  static Stream<IUpdater> optimisers() {
    return Stream.of(new Adam(0.01), new Nadam(0.0002), new RmsProp(0.01), new Nesterovs(0.01, 0.9));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void movesWeightsAsTheFrameworkDoes(IUpdater optimiser) {
    float[] pictures = pictures();
    float[] asked = asked();
    MultiLayerNetwork expected = network(optimiser);
    MultiLayerNetwork actual = network(optimiser);
    actual.params().assign(expected.params());
    INDArray input = Nd4j.create(pictures, new long[] {PICTURES, PLANES, SIDE, SIDE}, 'c');
    INDArray truth = Nd4j.create(asked, new long[] {PICTURES, LABELS}, 'c');

    try (ShardedStep step = new ShardedStep(actual, SIDE, DECAY, 3, Thread::new)) {
      for (int i = 0; i < 5; i++) {
        double expectedLoss = loss(expected.output(input), asked);
        expected.fit(input, truth);
        double loss = step.train(new Examples(PICTURES, pictures, asked), i);
        assertThat(loss).isCloseTo(expectedLoss, within(1e-3));
      }
      double furthest = expected.params().sub(actual.params()).amaxNumber().doubleValue();
      assertThat(furthest).isLessThan(1e-3);
      float[] answers = step.probabilities(pictures, PICTURES);
      float[] framework = actual.output(input).reshape(PICTURES * LABELS).toFloatVector();
      assertThat(answers).containsExactly(framework, within(1e-4f));
    }
  }

  @Test
  void tellsOfALossThatIsNoNumber() {
    float[] asked = asked();
    asked[0] = Float.NaN;
    try (ShardedStep step = new ShardedStep(network(new Adam(0.01)), SIDE, 0, 2, Thread::new)) {
      assertThat(step.train(new Examples(PICTURES, pictures(), asked), 1)).isNaN();
    }
  }

  @Test
  void aFailureInAThreadReachesTheCaller() {
    float[] tooFew = new float[5];
    try (ShardedStep step = new ShardedStep(network(new Adam(0.01)), SIDE, 0, 2, Thread::new)) {
      assertThatExceptionOfType(EngineFailure.class)
          .isThrownBy(() -> step.train(new Examples(PICTURES, tooFew, asked()), 1))
          .withCauseInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  private static float[] pictures() {
    Random random = new Random(3);
    float[] pictures = new float[PICTURES * PLANES * SIDE * SIDE];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = (float) random.nextGaussian();
    }
    return pictures;
  }

  private static float[] asked() {
    float[] asked = new float[PICTURES * LABELS];
    for (int i = 0; i < PICTURES; i++) {
      asked[i * LABELS + i % LABELS] = 0.9f;
      asked[i * LABELS + (i + 1) % LABELS] = 0.1f;
    }
    return asked;
  }

  private static double loss(INDArray output, float[] asked) {
    float[] probabilities = output.reshape(output.length()).toFloatVector();
    double loss = 0;
    for (int i = 0; i < asked.length; i++) {
      loss -= asked[i] * Math.log(probabilities[i]) / PICTURES;
    }
    return loss;
  }

  private static MultiLayerNetwork network(IUpdater optimiser) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(5)
                .updater(optimiser)
                // The framework applies what is set here twice.
                .weightDecay(DECAY / 2)
                .activation(Activation.IDENTITY)
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3).nOut(6).build())
                .layer(pool())
                .layer(new ActivationLayer(Activation.RELU))
                .layer(
                    new ConvolutionLayer.Builder(3, 3)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.RELU)
                        .nOut(8)
                        .build())
                .layer(pool())
                .layer(new DenseLayer.Builder().nOut(9).activation(Activation.RELU).build())
                .layer(
                    new OutputLayer.Builder(new LossMCXENT())
                        .nOut(LABELS)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(SIDE, SIDE, PLANES))
                .build());
    network.init();
    return network;
  }

  private static SubsamplingLayer pool() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(2, 2)
        .stride(2, 2)
        .build();
  }
}
