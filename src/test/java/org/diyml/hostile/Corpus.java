package org.diyml.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The texts in {@code hostile/}. */
final class Corpus {
  private static final int LONG = 1 << 16;

  private Corpus() {}

  /** The lines of a file without its remarks. */
  static List<String> lines(String file) {
    try (InputStream in = Corpus.class.getResourceAsStream("/hostile/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes that a line stands for: \xNN is one, \r and \n are ends of lines. */
  static byte[] bytes(String line) {
    String text = line.replace("{64k}", "a".repeat(LONG));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (letter != '\\' || "xrn\\".indexOf(next) < 0) {
        bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
      } else if (next == 'x') {
        bytes.write(HexFormat.fromHexDigits(text, i + 2, i + 4));
        i += 3;
      } else {
        bytes.write(next == 'r' ? '\r' : next == 'n' ? '\n' : '\\');
        i++;
      }
    }
    return bytes.toByteArray();
  }
}
