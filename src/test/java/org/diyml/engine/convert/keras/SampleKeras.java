package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.diyml.engine.convert.Grid;
import org.diyml.engine.convert.keras.KerasFiles.Layer;
import org.diyml.engine.convert.keras.KerasFiles.Weight;

/** Keras files for tests of what is around them. */
public final class SampleKeras {

  private SampleKeras() {}

  public static byte[] h5() {
    return KerasFiles.h5(model());
  }

  public static byte[] keras() {
    return KerasFiles.keras(model());
  }

  /** A model with a layer that is code. */
  public static byte[] withLambda() {
    Layer lambda = Layer.of("Lambda", "code", "{'function': ['4wEAAAA=', null, null]}");
    return KerasFiles.h5(
        new Layer(
            "Sequential",
            "sample",
            new ObjectMapper().createObjectNode(),
            List.of(),
            List.of(model().inner().get(0), lambda),
            null));
  }

  /** A classifier of three classes. */
  private static Layer model() {
    Layer convolution =
        Layer.of(
            "Conv2D",
            "conv",
            "{'batch_input_shape': [null, 8, 8, 3], 'kernel_size': 3, 'activation': 'relu'}",
            new Weight("kernel", new int[] {3, 3, 3, 4}, Grid.floats(1, 108)),
            new Weight("bias", new int[] {4}, Grid.floats(2, 4)));
    Layer pool = Layer.of("GlobalAveragePooling2D", "pool", "{}");
    Layer dense =
        Layer.of(
            "Dense",
            "dense",
            "{'activation': 'softmax'}",
            new Weight("kernel", new int[] {4, 3}, Grid.floats(3, 12)),
            new Weight("bias", new int[] {3}, Grid.floats(4, 3)));
    return new Layer(
        "Sequential",
        "sample",
        new ObjectMapper().createObjectNode(),
        List.of(),
        List.of(convolution, pool, dense),
        null);
  }
}
