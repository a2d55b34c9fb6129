package org.diyml.dataset.formats;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables with a row for each label of a picture, or for each box. */
final class CsvLayout implements Layout {
  private static final Set<String> EXTENSIONS = Set.of("csv", "tsv");

  @Override
  public void read(PlanDraft draft) throws IOException {
    List<String> tables =
        draft.archive().paths().stream()
            .filter(path -> EXTENSIONS.contains(EntryPath.extension(path)))
            .toList();
    if (tables.isEmpty()) {
      draft.problems().add(Problem.ARCHIVE, "import.format.absent", "CSV");
    }
    for (String table : tables) {
      try {
        read(table, draft);
      } catch (UnreadableEntry e) {
        draft.problems().add(table, e.reason());
      }
    }
  }

  private static void read(String table, PlanDraft draft) throws IOException {
    EntryText text = EntryText.of(draft.archive(), table, draft.problems());
    try (TextLines lines = new TextLines(text.reader())) {
      String first = lines.next();
      Optional<CsvHeader> header = CsvHeader.of(first == null ? "" : first);
      if (header.isEmpty()) {
        draft.problems().add(table, "import.csv.header");
        return;
      }
      CsvRows rows = new CsvRows(lines, header.get().delimiter());
      CsvRowReader reader = new CsvRowReader(table, header.get(), draft);
      for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
        reader.read(row);
      }
    }
  }
}
