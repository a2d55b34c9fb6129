package org.diyml.dataset.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links the annotations of a COCO file to its categories and to pictures of the archive. */
final class CocoLinks {
  private final String path;
  private final CocoFile file;
  private final PlanDraft draft;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Optional<ImageDraft>> images = new HashMap<>();

  CocoLinks(String path, CocoFile file, PlanDraft draft) {
    this.path = path;
    this.file = file;
    this.draft = draft;
  }

  void apply() {
    file.categories().forEach(this::link);
    Set<ImageDraft> named = new HashSet<>();
    Optional<String> split = SplitWord.in(path);
    for (CocoFile.Picture picture : file.pictures()) {
      link(picture, named, split);
    }
    if (labels.isEmpty() && !file.marks().isEmpty()) {
      draft.problems().add(path, "import.coco.noCategories", file.marks().size());
    } else {
      file.marks().forEach(this::link);
    }
  }

  private void link(CocoFile.Category category) {
    String item = item("categories", category.place(), category.id());
    if (category.id() == null) {
      draft.problems().add(item, "import.coco.noId");
    } else if (category.name() == null || category.name().isBlank()) {
      draft.problems().add(item, "import.label.blank");
    } else if (labels.putIfAbsent(category.id(), category.name().strip()) != null) {
      draft.problems().add(item, "import.coco.idTwice");
    }
  }

  private void link(CocoFile.Picture picture, Set<ImageDraft> named, Optional<String> split) {
    String item = item("images", picture.place(), picture.id());
    if (picture.id() == null) {
      draft.problems().add(item, "import.coco.noId");
      return;
    }
    if (images.containsKey(picture.id())) {
      draft.problems().add(item, "import.coco.idTwice");
      return;
    }
    Optional<ImageDraft> image = Optional.empty();
    if (picture.fileName() == null) {
      draft.problems().add(item, "import.coco.noFile");
    } else {
      image = draft.expect(picture.fileName(), path, item);
    }
    images.put(picture.id(), image);
    if (image.isPresent()) {
      if (!named.add(image.get())) {
        draft.problems().add(item, "import.file.twice", image.get().entry());
      }
      split(image.get(), picture, split, item);
    }
  }

  private void split(
      ImageDraft image, CocoFile.Picture picture, Optional<String> split, String item) {
    if (picture.split() == null) {
      split.ifPresent(part -> draft.split(image, part, item));
      return;
    }
    Optional<String> own = SplitWord.of(picture.split());
    if (own.isPresent()) {
      draft.split(image, own.get(), item);
    } else {
      draft.problems()
          .add(item, "import.split.unknown", Problems.printable(picture.split()));
    }
  }

  private void link(CocoFile.Mark mark) {
    String item = item("annotations", mark.place(), mark.id());
    Optional<ImageDraft> image = images.get(mark.imageId());
    String label = labels.get(mark.categoryId());
    if (image == null) {
      draft.problems().add(item, "import.coco.image", name(mark.imageId()));
    } else if (image.isEmpty()) {
      // Its absence is a problem of the image already.
      return;
    } else if (label == null) {
      draft.problems().add(item, "import.coco.category", name(mark.categoryId()));
    } else if (mark.broken()) {
      draft.problems().add(item, "import.box.number");
    } else if (mark.box() == null) {
      draft.problems().add(item, "import.coco.noBox");
    } else {
      PlannedBox box = mark.box();
      draft.box(
          image.get(),
          new PlannedBox(label, box.x(), box.y(), box.width(), box.height(), false),
          item);
    }
  }

  private String item(String list, int place, String id) {
    return path + " " + list + (id == null ? "[" + place + "]" : " id " + id);
  }

  private static String name(String id) {
    return id == null ? "–" : Problems.printable(id);
  }
}
