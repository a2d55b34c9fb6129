package org.diyml.dataset.formats;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the label files of YOLO, each of one picture. */
final class YoloLabels {
  private final PlanDraft draft;
  private final Map<Integer, String> names;
  private final Map<String, ImageDraft> pictures;
  private final Set<ImageDraft> named = new HashSet<>();

  /**
   * Labels of certain pictures.
   *
   * @param pictures by their paths without extension
   */
  YoloLabels(PlanDraft draft, Map<Integer, String> names, Map<String, ImageDraft> pictures) {
    this.draft = draft;
    this.names = names;
    this.pictures = pictures;
  }

  void read(String path) throws IOException {
    Optional<ImageDraft> image = picture(path);
    boolean twice = image.isPresent() && !named.add(image.get());
    if (twice) {
      draft.problems().add(path, "import.file.twice", image.get().entry());
      return;
    }
    try (TextLines lines = YoloNames.numbers(draft.archive(), path)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (image.isPresent() && !line.isBlank()) {
          take(image.get(), line, path + " line " + lines.number());
        } else if (image.isEmpty() && YoloLine.isLike(line)) {
          draft.problems().add(path, "import.file.missing", EntryPath.stem(path));
          return;
        }
      }
    }
  }

  private void take(ImageDraft image, String line, String item) {
    // A byte order mark, read as Latin.
    YoloLine parsed = YoloLine.of(line.replaceFirst("^\u00ef\u00bb\u00bf", ""));
    String name = names.get(parsed.classNumber());
    if (parsed.classNumber() < 0) {
      draft.problems().add(item, "import.yolo.line");
    } else if (name == null) {
      draft.problems().add(item, "import.yolo.class", String.valueOf(parsed.classNumber()));
    } else if (parsed.box() == null) {
      draft.problems().add(item, "import.yolo.line");
    } else {
      PlannedBox box = parsed.box();
      draft.box(
          image,
          new PlannedBox(name, box.x(), box.y(), box.width(), box.height(), true),
          item);
    }
  }

  private Optional<ImageDraft> picture(String path) {
    String place = EntryPath.folder(path) + EntryPath.stem(path);
    int labels = ("/" + place).lastIndexOf("/labels/");
    if (labels >= 0) {
      String inImages =
          place.substring(0, labels) + "images/" + place.substring(labels + "labels/".length());
      if (pictures.containsKey(inImages)) {
        return Optional.of(pictures.get(inImages));
      }
    }
    return Optional.ofNullable(pictures.get(place))
        .or(() -> draft.withStem(EntryPath.stem(path), path));
  }
}
