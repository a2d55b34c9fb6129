package org.diyml.dataset.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.dataset.formats.CsvHeader.Column;

/** Takes the rows of one table into the draft. */
final class CsvRowReader {
  private final String table;
  private final CsvHeader header;
  private final PlanDraft draft;

  CsvRowReader(String table, CsvHeader header, PlanDraft draft) {
    this.table = table;
    this.header = header;
    this.draft = draft;
  }

  void read(CsvRows.Row row) {
    String item = table + " line " + row.line();
    if (row.cells().isEmpty()) {
      draft.problems().add(item, "import.csv.quotes");
      return;
    }
    List<String> cells = row.cells().get();
    String file = header.cell(cells, Column.FILE);
    String label = header.cell(cells, Column.LABEL);
    if (!header.covers(cells) || file.isEmpty()) {
      draft.problems().add(item, "import.csv.row");
    } else if ((file + label).indexOf('\n') >= 0) {
      draft.problems().add(item, "import.csv.quotes");
    } else {
      draft.expect(file, table, item).ifPresent(image -> annotate(image, label, cells, item));
    }
  }

  private void annotate(ImageDraft image, String label, List<String> cells, String item) {
    split(image, header.cell(cells, Column.SPLIT), item);
    if (header.hasBoxes() && boxCells(cells).anyMatch(cell -> !cell.isEmpty())) {
      box(label, cells)
          .ifPresentOrElse(
              box -> draft.box(image, box, item),
              () -> draft.problems().add(item, "import.box.number"));
    } else if (!label.isEmpty()) {
      draft.label(image, label, item);
    }
  }

  private void split(ImageDraft image, String word, String item) {
    if (!word.isEmpty()) {
      SplitWord.of(word)
          .ifPresentOrElse(
              split -> draft.split(image, split, item),
              () ->
                  draft.problems().add(item, "import.split.unknown", Problems.printable(word)));
    }
  }

  private Stream<String> boxCells(List<String> cells) {
    Stream<Column> columns =
        header.hasEdges()
            ? Stream.of(Column.X, Column.Y, Column.RIGHT, Column.BOTTOM)
            : Stream.of(Column.X, Column.Y, Column.WIDTH, Column.HEIGHT);
    return columns.map(column -> header.cell(cells, column));
  }

  private Optional<PlannedBox> box(String label, List<String> cells) {
    List<BigDecimal> numbers = boxCells(cells).flatMap(cell -> number(cell).stream()).toList();
    if (numbers.size() < 4) {
      return Optional.empty();
    }
    BigDecimal x = numbers.get(0);
    BigDecimal y = numbers.get(1);
    boolean edges = header.hasEdges();
    BigDecimal width = edges ? numbers.get(2).subtract(x) : numbers.get(2);
    BigDecimal height = edges ? numbers.get(3).subtract(y) : numbers.get(3);
    return Optional.of(
        new PlannedBox(
            label,
            x.doubleValue(),
            y.doubleValue(),
            width.doubleValue(),
            height.doubleValue(),
            false));
  }

  /** Where a semicolon divides the cells, a comma may divide a number. */
  private Optional<BigDecimal> number(String cell) {
    return Decimal.parse(header.delimiter() == ';' ? cell.replace(',', '.') : cell);
  }
}
