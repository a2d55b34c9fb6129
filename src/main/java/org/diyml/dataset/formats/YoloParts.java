package org.diyml.dataset.formats;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells in which part of the split a picture of a YOLO data set is: as the YAML says, else as
 * {@code train.txt} and the like list it, else by its folder.
 */
final class YoloParts {
  private final PlanDraft draft;
  private final Map<String, List<String>> paths;

  YoloParts(PlanDraft draft, Map<String, List<String>> paths) {
    this.draft = draft;
    this.paths = paths;
  }

  void assign() throws IOException {
    for (String path : draft.archive().paths()) {
      if (isList(path)) {
        try {
          readList(path);
        } catch (UnreadableEntry e) {
          draft.problems().add(path, e.reason());
        }
      }
    }
    for (ImageDraft image : draft.images()) {
      if (image.split() == null) {
        byFolder(image.entry())
            .or(() -> SplitWord.ofFolder(image.entry()))
            .ifPresent(image::setSplit);
      }
    }
  }

  /** Whether a file lists the pictures of a part. */
  static boolean isList(String path) {
    return EntryPath.extension(path).equals("txt")
        && SplitWord.of(EntryPath.stem(path)).isPresent();
  }

  private void readList(String path) throws IOException {
    String split = SplitWord.of(EntryPath.stem(path)).orElseThrow();
    EntryText text = EntryText.of(draft.archive(), path, draft.problems());
    try (TextLines lines = new TextLines(text.reader())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        String item = path + " line " + lines.number();
        if (PictureName.is(line.strip())) {
          draft.expect(line, path, item).ifPresent(image -> draft.split(image, split, item));
        }
      }
    }
  }

  private Optional<String> byFolder(String entry) {
    for (String split : SplitWord.ALL) {
      for (String path : paths.getOrDefault(split, List.of())) {
        String folder = path.replace('\\', '/').replaceFirst("^(\\.{0,2}/)+", "");
        String step = folder.endsWith("/") ? folder : folder + "/";
        if (!folder.isEmpty() && !folder.equals(".") && ("/" + entry).contains("/" + step)) {
          return Optional.of(split);
        }
      }
    }
    return Optional.empty();
  }
}
