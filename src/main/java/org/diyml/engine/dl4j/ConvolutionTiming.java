package org.diyml.engine.dl4j;

import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How fast a convolution is here: 3×3, from 16 to 32 maps of 14×14, on the calling thread.
 *
 * @param picturesPerSecond that go through it
 * @param ratioToProduct its speed to that of a matrix product of the same number of
 *     multiplications: about 1 where it is done well, far less where it is not
 */
record ConvolutionTiming(double picturesPerSecond, double ratioToProduct) {

  private static final int PICTURES = 16;
  private static final int MAPS_IN = 16;
  private static final int MAPS_OUT = 32;
  private static final int SIDE = 14;
  private static final int KERNEL = 3;
  private static final int LEAST_ROUNDS = 3;
  private static final int MOST_ROUNDS = 12;
  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Measures in a few hundredths of a second; on a busy machine it stops after three rounds. */
  static ConvolutionTiming measure() {
    long window = (long) MAPS_IN * KERNEL * KERNEL;
    try (INDArray input = zeros('c', PICTURES, MAPS_IN, SIDE, SIDE);
        INDArray weights = zeros('c', MAPS_OUT, MAPS_IN, KERNEL, KERNEL);
        INDArray bias = zeros('c', MAPS_OUT);
        INDArray output = zeros('c', PICTURES, MAPS_OUT, SIDE, SIDE);
        INDArray left = zeros('f', (long) PICTURES * SIDE * SIDE, window);
        INDArray right = zeros('f', window, MAPS_OUT);
        INDArray product = zeros('f', (long) PICTURES * SIDE * SIDE, MAPS_OUT)) {
      DynamicCustomOp convolution =
          DynamicCustomOp.builder("conv2d")
              .addInputs(input, weights, bias)
              .addOutputs(output)
              // Kernel, stride, padding, dilation; same size; channels first; filters first.
              .addIntegerArguments(KERNEL, KERNEL, 1, 1, 0, 0, 1, 1, 1, 0, 1)
              .build();
      double convolved = shortest(() -> Nd4j.exec(convolution));
      double multiplied = shortest(() -> Nd4j.gemm(left, right, product, false, false, 1, 0));
      return new ConvolutionTiming(
          PICTURES * (double) TimeUnit.SECONDS.toNanos(1) / convolved, multiplied / convolved);
    }
  }

  private static INDArray zeros(char order, long... shape) {
    return Nd4j.create(DataType.FLOAT, shape, order);
  }

  /** Nanoseconds of the shortest of some rounds: what else runs only makes them longer. */
  private static double shortest(Runnable work) {
    long begun = System.nanoTime();
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      if (i >= LEAST_ROUNDS && System.nanoTime() - begun > MOST_NANOS) {
        break;
      }
      long started = System.nanoTime();
      work.run();
      shortest = Math.min(shortest, System.nanoTime() - started);
    }
    return shortest;
  }
}
