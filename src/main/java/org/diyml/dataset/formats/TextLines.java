package org.diyml.dataset.formats;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;

/** The lines of a text, numbered from 1. What a line has beyond a sane length is dropped. */
final class TextLines implements Closeable {
  private static final int LONGEST = 1 << 18;

  private final BufferedReader text;
  private int number;

  TextLines(BufferedReader text) {
    this.text = text;
  }

  /** The next line; null after the last. */
  String next() throws IOException {
    int c = text.read();
    if (c < 0) {
      return null;
    }
    number++;
    StringBuilder line = new StringBuilder();
    while (c >= 0 && c != '\n') {
      if (line.length() < LONGEST) {
        line.append((char) c);
      }
      c = text.read();
    }
    int end = line.length() - 1;
    if (end >= 0 && line.charAt(end) == '\r') {
      line.setLength(end);
    }
    return line.toString();
  }

  /** The number of the line that was given last. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
