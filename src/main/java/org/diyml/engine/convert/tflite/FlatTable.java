package org.diyml.engine.convert.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;

/**
 * A table in a FlatBuffers file. Every offset and every length is held against the file before it
 * is followed.
 */
final class FlatTable {

  private static final int MOST_TABLES = 50_000;
  private static final int MOST_NUMBERS = 1 << 16;
  private static final int MOST_AXES = 1024;
  private static final int MOST_TEXT = 1000;

  private final ByteBuffer file;
  private final int start;
  private final int fields;
  private final int fieldsLength;

  private FlatTable(ByteBuffer file, long start) {
    this.file = file;
    this.start = within(file, start, Integer.BYTES);
    this.fields = within(file, start - file.getInt(this.start), 2 * Short.BYTES);
    this.fieldsLength = Short.toUnsignedInt(file.getShort(fields));
    within(file, fields, fieldsLength);
  }

  /** The table that a file begins with. */
  static FlatTable root(ByteBuffer file) {
    ByteBuffer ordered = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    within(ordered, 0, Integer.BYTES);
    return new FlatTable(ordered, Integer.toUnsignedLong(ordered.getInt(0)));
  }

  private static int within(ByteBuffer file, long offset, long length) {
    if (offset < 0 || length < 0 || offset + length > file.capacity()) {
      throw new ModelRefused(
          "The TensorFlow Lite file is damaged or cut off. Convert or download it again.");
    }
    return (int) offset;
  }

  /** Where a field's value is, or -1 where it has its default. */
  private int field(int index, int length) {
    int entry = (2 + index) * Short.BYTES;
    if (entry + Short.BYTES > fieldsLength) {
      return -1;
    }
    int offset = Short.toUnsignedInt(file.getShort(fields + entry));
    return offset == 0 ? -1 : within(file, (long) start + offset, length);
  }

  int integer(int index, int fallback) {
    int at = field(index, Integer.BYTES);
    return at < 0 ? fallback : file.getInt(at);
  }

  int octet(int index, int fallback) {
    int at = field(index, 1);
    return at < 0 ? fallback : file.get(at);
  }

  float number(int index, float fallback) {
    int at = field(index, Float.BYTES);
    return at < 0 ? fallback : file.getFloat(at);
  }

  private long target(int at) {
    return at + Integer.toUnsignedLong(file.getInt(at));
  }

  Optional<FlatTable> table(int index) {
    int at = field(index, Integer.BYTES);
    return at < 0 ? Optional.empty() : Optional.of(new FlatTable(file, target(at)));
  }

  /** The bytes of a list, without its length. */
  private ByteBuffer vector(int index, int elementLength) {
    int at = field(index, Integer.BYTES);
    if (at < 0) {
      return ByteBuffer.allocate(0);
    }
    int length = within(file, target(at), Integer.BYTES);
    long bytes = Integer.toUnsignedLong(file.getInt(length)) * elementLength;
    int first = within(file, (long) length + Integer.BYTES, bytes);
    return file.slice(first, (int) bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  ByteBuffer bytes(int index) {
    return vector(index, 1);
  }

  /** The beginning of a text: names are for messages only. */
  String text(int index) {
    ByteBuffer bytes = vector(index, 1);
    int length = Math.min(MOST_TEXT, bytes.capacity());
    return StandardCharsets.UTF_8.decode(bytes.slice(0, length)).toString();
  }

  int[] integers(int index) {
    ByteBuffer bytes = vector(index, Integer.BYTES);
    int[] values = new int[few(bytes.capacity() / Integer.BYTES, MOST_AXES)];
    bytes.asIntBuffer().get(values);
    return values;
  }

  long[] longs(int index) {
    ByteBuffer bytes = vector(index, Long.BYTES);
    long[] values = new long[few(bytes.capacity() / Long.BYTES, MOST_NUMBERS)];
    bytes.asLongBuffer().get(values);
    return values;
  }

  float[] numbers(int index) {
    ByteBuffer bytes = vector(index, Float.BYTES);
    float[] values = new float[few(bytes.capacity() / Float.BYTES, MOST_NUMBERS)];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  List<FlatTable> tables(int index) {
    int at = field(index, Integer.BYTES);
    ByteBuffer offsets = vector(index, Integer.BYTES);
    int count = offsets.capacity() / Integer.BYTES;
    if (count > MOST_TABLES) {
      throw new ModelRefused("The TensorFlow Lite file has more than 50000 parts of one kind.");
    }
    List<FlatTable> tables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long entry = target(at) + Integer.BYTES + (long) i * Integer.BYTES;
      tables.add(new FlatTable(file, entry + Integer.toUnsignedLong(file.getInt((int) entry))));
    }
    return tables;
  }

  private static int few(int count, int most) {
    if (count > most) {
      throw new ModelRefused("The TensorFlow Lite file has a list that is too long.");
    }
    return count;
  }
}
