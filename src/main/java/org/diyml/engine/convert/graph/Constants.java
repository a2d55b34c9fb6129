package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.diyml.engine.convert.ModelRefused;

/** Makes the constants of a graph, and keeps them within bounds. They have no names yet. */
final class Constants {

  private long bytesLeft;

  Constants(long mostBytes) {
    this.bytesLeft = mostBytes;
  }

  TensorProto.Builder floats(FloatTensor tensor) {
    ByteBuffer bytes = buffer(tensor.size(), Float.BYTES);
    bytes.asFloatBuffer().put(tensor.values());
    return constant(TensorProto.DataType.FLOAT, bytes, tensor.shape());
  }

  TensorProto.Builder integers(int... values) {
    ByteBuffer bytes = buffer(values.length, Long.BYTES);
    for (int value : values) {
      bytes.putLong(value);
    }
    return constant(TensorProto.DataType.INT64, bytes.flip(), values.length);
  }

  TensorProto.Builder doubles(int[] shape, double... values) {
    ByteBuffer bytes = buffer(values.length, Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    return constant(TensorProto.DataType.DOUBLE, bytes, shape);
  }

  private ByteBuffer buffer(int count, int size) {
    long bytes = (long) count * size;
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      throw new ModelRefused(
          "Its weights would be many times larger than the file. Save the model again.");
    }
    return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static TensorProto.Builder constant(
      TensorProto.DataType type, ByteBuffer bytes, int... shape) {
    TensorProto.Builder constant =
        TensorProto.newBuilder()
            .setDataType(type.getNumber())
            .setRawData(UnsafeByteOperations.unsafeWrap(bytes));
    for (int length : shape) {
      constant.addDims(length);
    }
    return constant;
  }
}
