package org.diyml.engine.convert.tflite;

import org.diyml.engine.convert.ModelRefused;

/** Kinds of numbers that tensors of picture networks hold. */
enum NumberType {
  FLOAT32(0, 4),
  FLOAT16(1, 2),
  INT32(2, 4),
  UINT8(3, 1),
  INT64(4, 8),
  BOOL(6, 1),
  INT8(9, 1);

  private final int code;
  private final int bytes;

  NumberType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  static NumberType of(int code) {
    for (NumberType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new ModelRefused(
        "The TensorFlow Lite file has a tensor of type number " + code
            + ". Convert the model with float, float16 or 8-bit numbers.");
  }

  int bytes() {
    return bytes;
  }

  /** Whether it is one of the two that stand for other numbers. */
  boolean isQuantised() {
    return this == UINT8 || this == INT8;
  }
}
