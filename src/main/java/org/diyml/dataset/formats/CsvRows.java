package org.diyml.dataset.formats;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table. A row whose quotes are broken spoils no other one: at most a few lines are
 * tried as its rest, and when that does not help they are rows of their own again.
 */
final class CsvRows {
  private static final int MOST_LINES = 6;

  /** A row, the number of its first line, and its cells; these are empty when it is broken. */
  record Row(int line, Optional<List<String>> cells) {}

  private record Line(int number, String text) {}

  private final TextLines text;
  private final char delimiter;
  private final Deque<Line> ahead = new ArrayDeque<>();

  CsvRows(TextLines text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** The next row that is not blank; null after the last. */
  Row next() throws IOException {
    Line first = line();
    while (first != null && first.text.isBlank()) {
      first = line();
    }
    return first == null ? null : row(first);
  }

  private Row row(Line first) throws IOException {
    String joined = first.text;
    Deque<Line> taken = new ArrayDeque<>();
    Optional<List<String>> cells = CsvCells.parse(joined, delimiter);
    while (cells.isEmpty() && taken.size() < MOST_LINES) {
      Line more = line();
      if (more == null) {
        break;
      }
      taken.addLast(more);
      joined = joined + "\n" + more.text;
      cells = CsvCells.parse(joined, delimiter);
    }
    if (cells.isEmpty()) {
      while (!taken.isEmpty()) {
        ahead.addFirst(taken.removeLast());
      }
    }
    return new Row(first.number, cells);
  }

  private Line line() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    String line = text.next();
    return line == null ? null : new Line(text.number(), line);
  }
}
