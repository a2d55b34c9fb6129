package org.diyml.engine.convert.tflite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of the operators that TensorFlow Lite brings, by the numbers that files hold. */
final class OperatorNames {

  /** The number of operators that somebody wrote for himself. */
  private static final int CUSTOM = 32;

  private static final List<String> NAMES = load();

  private OperatorNames() {}

  private static List<String> load() {
    try (InputStream in = OperatorNames.class.getResourceAsStream("operators.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an entry of the file's table of operators. */
  static String of(FlatTable code) {
    // Files from before there were more than 127 operators have only the older field.
    int number = Math.max(code.octet(0, 0), code.integer(3, 0));
    if (number == CUSTOM) {
      return "CUSTOM " + code.text(1);
    }
    return number >= 0 && number < NAMES.size() ? NAMES.get(number) : "number " + number;
  }
}
