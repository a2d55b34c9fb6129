package org.diyml.dataset.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;

/** One or more JSON files with lists of images, categories and annotations. */
final class CocoLayout implements Layout {
  @Override
  public void read(PlanDraft draft) throws IOException {
    List<String> files =
        draft.archive().paths().stream()
            .filter(path -> EntryPath.extension(path).equals("json"))
            .toList();
    if (files.isEmpty()) {
      draft.problems().add(Problem.ARCHIVE, "import.format.absent", "COCO");
    }
    for (String path : files) {
      CocoFile file = read(path, draft);
      if (file.pictures().isEmpty() && file.marks().isEmpty() && file.categories().isEmpty()) {
        draft.problems().add(path, "import.coco.lists");
      } else {
        new CocoLinks(path, file, draft).apply();
      }
    }
  }

  /** What can be read of a file. */
  private static CocoFile read(String path, PlanDraft draft) throws IOException {
    CocoFile file = new CocoFile(path, draft.problems());
    try {
      EntryText text = EntryText.of(draft.archive(), path, draft.problems());
      try (JsonParser json = JsonFields.parser(text.reader())) {
        file.read(json);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      draft.problems().add(path, "import.json.broken", line);
    } catch (UnreadableEntry e) {
      draft.problems().add(path, e.reason());
    }
    return file;
  }
}
