package org.diyml.dataset.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.diyml.projects.ProjectType;

/**
 * A table with a row for each label or box, paths as they are in the archive. The column of the
 * split is there only when a picture is in the test part; with it, unlabelled pictures have rows.
 *
 * <p>Cells are not armoured against formulas of spreadsheets: labels must come back as they are.
 */
final class CsvExport implements ExportLayout {
  private final ExportZip zip;
  private final ProjectType type;
  private final ExportNames names = new ExportNames(false);
  private final Spool plain = new Spool();
  private final Spool withSplit = new Spool();
  private final CSVPrinter plainRows;
  private final CSVPrinter rowsWithSplit;
  private boolean hasTest;

  CsvExport(ExportZip zip, ProjectType type) throws IOException {
    this.zip = zip;
    this.type = type;
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    this.plainRows = new CSVPrinter(plain.writer(), format);
    this.rowsWithSplit = new CSVPrinter(withSplit.writer(), format);
    boolean boxes = type == ProjectType.DETECTION;
    row(
        boxes
            ? List.of("file", "label", "x", "y", "width", "height")
            : List.of("file", "label"),
        "split");
  }

  @Override
  public void add(ExportedImage image, InputStream content) throws IOException {
    String path = zip.picture(names, "images/", image.name(), content);
    String split = image.split() == null ? "" : image.split();
    hasTest |= split.equals(SplitWord.TEST);
    List<ExportedBox> marks = image.marks(type);
    for (ExportedBox mark : marks) {
      row(cells(path, mark), split);
    }
    if (marks.isEmpty() && !split.isEmpty()) {
      List<String> unlabelled = new ArrayList<>(Arrays.asList(path, ""));
      while (type == ProjectType.DETECTION && unlabelled.size() < 6) {
        unlabelled.add("");
      }
      unlabelled.add(split);
      rowsWithSplit.printRecord(unlabelled);
    }
  }

  @Override
  public void finish() throws IOException {
    zip.spools("annotations.csv", hasTest ? withSplit : plain);
  }

  @Override
  public void close() throws IOException {
    try (Closeable one = plain;
        Closeable other = withSplit) {
      // Both are closed, whichever fails.
    }
  }

  private List<String> cells(String path, ExportedBox mark) {
    if (type == ProjectType.CLASSIFICATION) {
      return List.of(path, mark.label());
    }
    return List.of(
        path,
        mark.label(),
        Decimal.text(mark.x()),
        Decimal.text(mark.y()),
        Decimal.text(mark.width()),
        Decimal.text(mark.height()));
  }

  private void row(List<String> cells, String split) throws IOException {
    plainRows.printRecord(cells);
    List<String> more = new ArrayList<>(cells);
    more.add(split);
    rowsWithSplit.printRecord(more);
  }
}
