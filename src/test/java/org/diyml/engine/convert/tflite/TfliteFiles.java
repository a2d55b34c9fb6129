package org.diyml.engine.convert.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes TensorFlow Lite files with the library that TensorFlow uses for them. */
public final class TfliteFiles {

  public static final int FLOAT32 = 0;
  public static final int FLOAT16 = 1;
  public static final int INT32 = 2;
  public static final int UINT8 = 3;
  public static final int INT8 = 9;

  /** A tensor of the file; the data are null where it is computed. */
  private record Tensor(
      int[] shape, int type, byte[] data, float[] scales, long[] zeros, int axis) {}

  /** An operator; options go by their numbers in the schema, their types by the values' own. */
  private record Operator(int code, String custom, int[] inputs, int output, Object[] options) {}

  private final List<Tensor> tensors = new ArrayList<>();
  private final List<Operator> operators = new ArrayList<>();

  public int tensor(int... shape) {
    return tensor(FLOAT32, null, new float[0], new long[0], 0, shape);
  }

  public int tensor(
      int type, byte[] data, float[] scales, long[] zeros, int axis, int... shape) {
    tensors.add(new Tensor(shape, type, data, scales, zeros, axis));
    return tensors.size() - 1;
  }

  /** A tensor of 8 bits that is computed. */
  public int quantised(int type, float scale, long zero, int... shape) {
    return tensor(type, null, new float[] {scale}, new long[] {zero}, 0, shape);
  }

  public int constant(float[] values, int... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tensor(FLOAT32, bytes.array(), new float[0], new long[0], 0, shape);
  }

  public int integers(int[] values, int... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return tensor(INT32, bytes.array(), new float[0], new long[0], 0, shape);
  }

  /**
   * Adds an operator.
   *
   * @param options values by their place; null for one that is left out
   */
  public TfliteFiles operator(int code, int[] inputs, int output, Object... options) {
    operators.add(new Operator(code, null, inputs, output, options));
    return this;
  }

  public TfliteFiles custom(String name, int[] inputs, int output) {
    operators.add(new Operator(32, name, inputs, output, new Object[0]));
    return this;
  }

  /** Writes the file. */
  public byte[] write(int input, int output) {
    FlatBufferBuilder file = new FlatBufferBuilder(1 << 16);
    int[] buffers = new int[tensors.size() + 1];
    buffers[0] = table(file);
    for (int i = 0; i < tensors.size(); i++) {
      byte[] data = tensors.get(i).data();
      int vector = data == null ? 0 : file.createByteVector(data);
      file.startTable(1);
      file.addOffset(0, vector, 0);
      buffers[i + 1] = file.endTable();
    }
    int allBuffers = file.createVectorOfTables(buffers);
    int[] all = new int[tensors.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = tensor(file, tensors.get(i), i);
    }
    int allTensors = file.createVectorOfTables(all);
    int[] codes = new int[operators.size()];
    int[] steps = new int[operators.size()];
    for (int i = 0; i < steps.length; i++) {
      codes[i] = code(file, operators.get(i));
      steps[i] = operator(file, operators.get(i), i);
    }
    int allCodes = file.createVectorOfTables(codes);
    int allSteps = file.createVectorOfTables(steps);
    int inputs = ints(file, input);
    int outputs = ints(file, output);
    file.startTable(4);
    file.addOffset(0, allTensors, 0);
    file.addOffset(1, inputs, 0);
    file.addOffset(2, outputs, 0);
    file.addOffset(3, allSteps, 0);
    int networks = file.createVectorOfTables(new int[] {file.endTable()});
    int description = file.createString("written by a test");
    file.startTable(5);
    file.addInt(0, 3, 0);
    file.addOffset(1, allCodes, 0);
    file.addOffset(2, networks, 0);
    file.addOffset(3, description, 0);
    file.addOffset(4, allBuffers, 0);
    file.finish(file.endTable(), "TFL3");
    return file.sizedByteArray();
  }

  private static int table(FlatBufferBuilder file) {
    file.startTable(0);
    return file.endTable();
  }

  private static int ints(FlatBufferBuilder file, int... values) {
    file.startVector(4, values.length, 4);
    for (int i = values.length - 1; i >= 0; i--) {
      file.addInt(values[i]);
    }
    return file.endVector();
  }

  private static int tensor(FlatBufferBuilder file, Tensor tensor, int index) {
    int shape = ints(file, tensor.shape());
    int name = file.createString("tensor_" + index);
    int quantisation = 0;
    if (tensor.scales().length > 0) {
      file.startVector(4, tensor.scales().length, 4);
      for (int i = tensor.scales().length - 1; i >= 0; i--) {
        file.addFloat(tensor.scales()[i]);
      }
      int scales = file.endVector();
      file.startVector(8, tensor.zeros().length, 8);
      for (int i = tensor.zeros().length - 1; i >= 0; i--) {
        file.addLong(tensor.zeros()[i]);
      }
      int zeros = file.endVector();
      file.startTable(7);
      file.addOffset(2, scales, 0);
      file.addOffset(3, zeros, 0);
      file.addInt(6, tensor.axis(), 0);
      quantisation = file.endTable();
    }
    file.startTable(5);
    file.addOffset(0, shape, 0);
    file.addByte(1, (byte) tensor.type(), 0);
    file.addInt(2, tensor.data() == null ? 0 : index + 1, 0);
    file.addOffset(3, name, 0);
    file.addOffset(4, quantisation, 0);
    return file.endTable();
  }

  private static int code(FlatBufferBuilder file, Operator operator) {
    int custom = operator.custom() == null ? 0 : file.createString(operator.custom());
    file.startTable(4);
    file.addByte(0, (byte) Math.min(127, operator.code()), 0);
    file.addOffset(1, custom, 0);
    file.addInt(3, operator.code(), 0);
    return file.endTable();
  }

  private static int operator(FlatBufferBuilder file, Operator operator, int index) {
    file.startTable(operator.options().length);
    for (int i = 0; i < operator.options().length; i++) {
      Object option = operator.options()[i];
      if (option instanceof Integer number) {
        file.addInt(i, number, 0);
      } else if (option instanceof Float number) {
        file.addFloat(i, number, 0);
      } else if (option instanceof Byte number) {
        file.addByte(i, number, 0);
      } else if (option instanceof Boolean flag) {
        file.addBoolean(i, flag, false);
      }
    }
    int options = file.endTable();
    int inputs = ints(file, operator.inputs());
    int outputs = ints(file, operator.output());
    file.startTable(5);
    file.addInt(0, index, 0);
    file.addOffset(1, inputs, 0);
    file.addOffset(2, outputs, 0);
    file.addByte(3, (byte) 1, 0);
    file.addOffset(4, options, 0);
    return file.endTable();
  }
}
