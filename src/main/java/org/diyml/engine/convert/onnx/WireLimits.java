package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.diyml.engine.convert.ModelRefused;

/**
 * Counts what is in an ONNX file before objects are made of it: a file of a hundred megabytes can
 * hold fifty million empty nodes.
 */
final class WireLimits {

  private static final int MOST_FIELDS = 1_000_000;
  private static final int DEEPEST = 40;

  /** Numbers of one byte in the file take eight in memory. */
  private static final int MOST_BYTES_OF_INTEGERS = 16 << 20;

  private int fieldsLeft = MOST_FIELDS;

  private WireLimits() {}

  /**
   * Goes through a file.
   *
   * @throws IOException if it is no protobuf
   * @throws ModelRefused if it has too many parts
   */
  static void check(byte[] file) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(file);
    in.setSizeLimit(file.length);
    new WireLimits().message(in, ModelProto.getDescriptor(), 0);
  }

  private void message(CodedInputStream in, Descriptor type, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new ModelRefused("The ONNX file is nested too deep. Export the model again.");
    }
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (--fieldsLeft < 0) {
        throw new ModelRefused("The ONNX file has more than a million parts, too many to run.");
      }
      FieldDescriptor field = type.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
      boolean block = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      if (field == null || !block) {
        in.skipField(tag);
      } else if (field.getJavaType() == JavaType.MESSAGE) {
        int outer = in.pushLimit(in.readRawVarint32());
        message(in, field.getMessageType(), depth + 1);
        in.popLimit(outer);
      } else {
        skip(in, field);
      }
    }
  }

  private static void skip(CodedInputStream in, FieldDescriptor field) throws IOException {
    int length = in.readRawVarint32();
    boolean integers =
        field.getJavaType() == JavaType.INT || field.getJavaType() == JavaType.LONG;
    if (integers && length > MOST_BYTES_OF_INTEGERS) {
      throw new ModelRefused(
          "The ONNX file holds a list of whole numbers that is too long. Export the model so that"
              + " weights are kept as raw data.");
    }
    in.skipRawBytes(length);
  }
}
