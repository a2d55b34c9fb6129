package org.diyml.engine.convert.dl4j;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.diyml.engine.HalfFloats;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;

/**
 * All weights of a network in one row, as ND4J writes an array: a buffer of long numbers that tells
 * the shape, then one of the values. A buffer is the way it was allocated, its length, the type of
 * its numbers, and the numbers, the highest byte first.
 */
final class Coefficients {

  private static final int LONGEST_WORD = 64;

  private final ByteBuffer file;
  private final String type;
  private long left;

  private Coefficients(ByteBuffer file, String type, long count) {
    this.file = file;
    this.type = type;
    this.left = count;
  }

  /**
   * Reads the head of a file.
   *
   * @throws ModelRefused if its sizes contradict each other
   */
  static Coefficients of(byte[] content) {
    ByteBuffer file = ByteBuffer.wrap(content);
    try {
      long lengths = length(file);
      if (!word(file).equals("LONG") || lengths < 0 || lengths > file.remaining() / Long.BYTES) {
        throw damaged();
      }
      file.position(file.position() + (int) lengths * Long.BYTES);
      long count = length(file);
      String type = word(file);
      if (count < 0 || count != file.remaining() / bytes(type)) {
        throw damaged();
      }
      return new Coefficients(file, type, count);
    } catch (BufferUnderflowException e) {
      throw new ModelRefused(damaged().getMessage(), e);
    }
  }

  /** Older versions wrote a short length; the way that a buffer was allocated tells which. */
  private static long length(ByteBuffer file) {
    return switch (word(file)) {
      case "LONG_SHAPE", "MIXED_DATA_TYPES" -> file.getLong();
      case "DIRECT", "HEAP", "JAVACPP" -> file.getInt();
      default -> throw damaged();
    };
  }

  private static String word(ByteBuffer file) {
    int length = Short.toUnsignedInt(file.getShort());
    if (length > LONGEST_WORD) {
      throw damaged();
    }
    byte[] bytes = new byte[length];
    file.get(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static int bytes(String type) {
    return switch (type) {
      case "FLOAT" -> Float.BYTES;
      case "DOUBLE" -> Double.BYTES;
      case "HALF" -> Short.BYTES;
      default ->
          throw new ModelRefused(
              "The weights are of type " + type + "; those of FLOAT, DOUBLE and HALF are read.");
    };
  }

  private static ModelRefused damaged() {
    return new ModelRefused("The weights of the network are damaged. Save the network again.");
  }

  /** The next weights, row by row. */
  FloatTensor next(int... shape) {
    long count = 1;
    for (int length : shape) {
      if (length < 1 || count > left) {
        throw missing();
      }
      count *= length;
    }
    if (count > left) {
      throw missing();
    }
    left -= count;
    float[] values = new float[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case "DOUBLE" -> (float) file.getDouble();
            case "HALF" -> HalfFloats.toFloat(file.getShort());
            default -> file.getFloat();
          };
    }
    return new FloatTensor(shape, values);
  }

  private static ModelRefused missing() {
    return new ModelRefused(
        "The file holds fewer weights than the configuration needs. Save the network again.");
  }

  /** Must be called when all layers have taken theirs. */
  void expectNone() {
    if (left > 0) {
      throw new ModelRefused(
          "The file holds %d more weights than the configuration needs. Save the network again."
              .formatted(left));
    }
  }
}
