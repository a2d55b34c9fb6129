package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import org.diyml.engine.convert.ModelRefused;

/** Holds what a tensor declares against what the file brings. */
final class TensorCheck {

  private TensorCheck() {}

  static void check(TensorProto tensor) {
    if (tensor.getDataLocation() == DataLocation.EXTERNAL || tensor.getExternalDataCount() > 0) {
      throw new ModelRefused(
          "The weights " + tensor.getName() + " lie in another file. Export the model as one file,"
              + " with its weights inside.");
    }
    if (tensor.hasSegment()) {
      throw new ModelRefused("The weights " + tensor.getName() + " are in segments.");
    }
    long values = values(tensor);
    long bytes = values * bits(tensor) / Byte.SIZE;
    boolean raw = tensor.hasRawData() && !tensor.getRawData().isEmpty();
    boolean fits = raw ? tensor.getRawData().size() == bytes : listed(tensor) == values;
    if (!fits) {
      throw new ModelRefused(
          "The weights %s are declared as %s, but the file holds another number of them. The file"
                  .formatted(tensor.getName(), tensor.getDimsList())
              + " is damaged: export the model again.");
    }
  }

  private static long values(TensorProto tensor) {
    long values = 1;
    for (long length : tensor.getDimsList()) {
      if (length < 0 || (length > 0 && values > Integer.MAX_VALUE / length)) {
        throw new ModelRefused(
            "The weights %s are declared as %s, which is impossible or too large."
                .formatted(tensor.getName(), tensor.getDimsList()));
      }
      values *= length;
    }
    return values;
  }

  private static int bits(TensorProto tensor) {
    DataType type = DataType.forNumber(tensor.getDataType());
    String name = type == null ? "number " + tensor.getDataType() : type.name();
    return switch (name) {
      case "FLOAT", "INT32", "UINT32" -> Integer.SIZE;
      case "DOUBLE", "INT64", "UINT64" -> Long.SIZE;
      case "FLOAT16", "BFLOAT16", "INT16", "UINT16" -> Short.SIZE;
      case "BOOL", "INT8", "UINT8" -> Byte.SIZE;
      default ->
          throw new ModelRefused(
              "The weights %s are of type %s, which is not supported. Export them as floats."
                  .formatted(tensor.getName(), name));
    };
  }

  private static long listed(TensorProto tensor) {
    return (long) tensor.getFloatDataCount()
        + tensor.getInt32DataCount()
        + tensor.getInt64DataCount()
        + tensor.getDoubleDataCount()
        + tensor.getUint64DataCount();
  }
}
