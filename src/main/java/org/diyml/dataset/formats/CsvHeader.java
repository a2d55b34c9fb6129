package org.diyml.dataset.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a table of labels. Tools call them by different names. */
final class CsvHeader {
  /** What is asked of a table. */
  enum Column {
    FILE("file", "filename", "image", "path", "imagepath", "imagename", "filepath", "img"),
    LABEL("label", "class", "category", "classname", "labelname", "categoryname"),
    X("x", "xmin", "left", "bboxx"),
    Y("y", "ymin", "top", "bboxy"),
    WIDTH("width", "w", "boxwidth", "bboxwidth"),
    HEIGHT("height", "h", "boxheight", "bboxheight"),
    RIGHT("xmax", "right"),
    BOTTOM("ymax", "bottom"),
    SPLIT("split", "subset", "set");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }
  }

  private final char delimiter;
  private final Map<Column, Integer> places = new HashMap<>();

  private CsvHeader(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The header in a line; empty when it does not name a column of files and one of labels. */
  static Optional<CsvHeader> of(String line) {
    CsvHeader header = new CsvHeader(delimiter(line));
    Optional<List<String>> cells = CsvCells.parse(line, header.delimiter);
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < cells.get().size(); i++) {
      String name = cells.get().get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      for (Column column : Column.values()) {
        if (column.names.contains(name)) {
          header.places.putIfAbsent(column, i);
        }
      }
    }
    boolean complete = header.has(Column.FILE) && header.has(Column.LABEL);
    return complete ? Optional.of(header) : Optional.empty();
  }

  char delimiter() {
    return delimiter;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** Whether the table tells the right and lower edges of boxes rather than their size. */
  boolean hasEdges() {
    return hasStart() && has(Column.RIGHT) && has(Column.BOTTOM);
  }

  boolean hasBoxes() {
    return hasEdges() || hasStart() && has(Column.WIDTH) && has(Column.HEIGHT);
  }

  /** The text in a column of a row; empty where the row or the table lacks it. */
  String cell(List<String> cells, Column column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place).strip();
  }

  /** Whether a row reaches as far as the columns of files and labels do. */
  boolean covers(List<String> cells) {
    return cells.size() > Math.max(places.get(Column.FILE), places.get(Column.LABEL));
  }

  private boolean hasStart() {
    return has(Column.X) && has(Column.Y);
  }

  private static char delimiter(String line) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = count(line, candidate) > count(line, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }
}
