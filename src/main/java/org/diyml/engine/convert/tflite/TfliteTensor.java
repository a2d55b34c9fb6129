package org.diyml.engine.convert.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;

/**
 * A tensor as the file declares it.
 *
 * @param name for messages
 * @param shape lengths of its axes, channels last
 * @param type of its numbers
 * @param quantisation what they stand for
 * @param data its numbers where it is a constant; otherwise empty
 */
record TfliteTensor(
    String name, int[] shape, NumberType type, Quantisation quantisation, ByteBuffer data) {

  boolean isConstant() {
    return data.capacity() > 0;
  }

  private int count() {
    long count = 1;
    for (int length : shape) {
      if (length < 0 || count > Integer.MAX_VALUE) {
        throw damaged();
      }
      count *= length;
    }
    if (count * type.bytes() != data.capacity()) {
      throw damaged();
    }
    return (int) count;
  }

  private ModelRefused damaged() {
    return new ModelRefused(
        "Tensor %s of shape %s does not fit its %d bytes. The file is damaged: convert it again."
            .formatted(name, Arrays.toString(shape), data.capacity()));
  }

  /** A constant's values, as numbers that they stand for. */
  FloatTensor floats() {
    float[] values = new float[count()];
    ByteBuffer bytes = data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    switch (type) {
      case FLOAT32 -> bytes.asFloatBuffer().get(values);
      case FLOAT16 -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = Halves.toFloat(bytes.getShort(i * Short.BYTES));
        }
      }
      case UINT8, INT8, INT32 -> dequantise(bytes, values);
      default -> throw new ModelRefused("Tensor " + name + " of " + type + " cannot be weights.");
    }
    return new FloatTensor(shape, values);
  }

  private void dequantise(ByteBuffer bytes, float[] values) {
    int slices = quantisation.scales().length;
    int inner = 1;
    if (slices > 1) {
      int axis = quantisation.axis();
      if (axis < 0 || axis >= shape.length || shape[axis] != slices) {
        throw damaged();
      }
      for (int i = axis + 1; i < shape.length; i++) {
        inner *= shape[i];
      }
    }
    for (int i = 0; i < values.length; i++) {
      int number = number(bytes, i);
      values[i] =
          slices == 0 ? number : (float) quantisation.value(i / inner % slices, number);
    }
  }

  private int number(ByteBuffer bytes, int index) {
    return switch (type) {
      case UINT8 -> Byte.toUnsignedInt(bytes.get(index));
      case INT8 -> bytes.get(index);
      default -> bytes.getInt(index * Integer.BYTES);
    };
  }

  /** A constant's values where they are axes, lengths or edges. */
  int[] integers() {
    int count = count();
    boolean whole = type == NumberType.INT32 || type == NumberType.INT64;
    if (!whole || count > 64) {
      throw new ModelRefused("Tensor " + name + " should hold a few whole numbers.");
    }
    ByteBuffer bytes = data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] =
          type == NumberType.INT32
              ? bytes.getInt(i * Integer.BYTES)
              : (int) bytes.getLong(i * Long.BYTES);
    }
    return values;
  }
}
