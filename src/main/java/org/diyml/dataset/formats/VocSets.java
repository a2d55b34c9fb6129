package org.diyml.dataset.formats;

import java.io.IOException;
import java.util.Optional;

/** The lists of VOC that tell which pictures are in which part of the split. */
final class VocSets {
  private static final String FOLDER = "ImageSets/Main/";
  private static final String TRAIN_AND_VALIDATION = "trainval";

  private final PlanDraft draft;

  VocSets(PlanDraft draft) {
    this.draft = draft;
  }

  void read() throws IOException {
    for (String set : new String[] {"train", "val", "test", TRAIN_AND_VALIDATION}) {
      for (String path : draft.archive().paths()) {
        if (("/" + path).endsWith("/" + FOLDER + set + ".txt")) {
          try {
            read(path, set);
          } catch (UnreadableEntry e) {
            draft.problems().add(path, e.reason());
          }
        }
      }
    }
  }

  private void read(String path, String set) throws IOException {
    EntryText text = EntryText.of(draft.archive(), path, draft.problems());
    try (TextLines lines = new TextLines(text.reader())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          assign(line.strip(), set, path, path + " line " + lines.number());
        }
      }
    }
  }

  private void assign(String name, String set, String path, String item) {
    Optional<ImageDraft> image =
        draft.withStem(name, path).or(() -> draft.named(name, path));
    if (image.isEmpty()) {
      draft.problems().add(item, "import.file.missing", Problems.printable(name));
    } else if (!set.equals(TRAIN_AND_VALIDATION)) {
      SplitWord.of(set).ifPresent(split -> draft.split(image.get(), split, item));
    } else if (image.get().split() == null) {
      image.get().setSplit(SplitWord.TRAIN);
    }
  }
}
