package org.diyml.dataset.formats;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures of an archive while a layout is read; notes what is wrong with annotations. */
final class PlanDraft {
  private final Archive archive;
  private final Problems problems = new Problems();
  private final Map<String, ImageDraft> images = new LinkedHashMap<>();
  private final PictureIndex index;

  PlanDraft(Archive archive) {
    this.archive = archive;
    problems.addAll(archive.problems());
    archive.paths().stream()
        .filter(PictureName::is)
        .forEach(path -> images.put(path, new ImageDraft(path)));
    this.index = new PictureIndex(images.keySet());
  }

  Archive archive() {
    return archive;
  }

  Problems problems() {
    return problems;
  }

  /** All pictures, in order of their paths. */
  Collection<ImageDraft> images() {
    return images.values();
  }

  /** The picture at exactly that path. */
  Optional<ImageDraft> at(String path) {
    return Optional.ofNullable(images.get(path));
  }

  /** The picture that the file {@code from} calls by a name or path. */
  Optional<ImageDraft> named(String name, String from) {
    return index.find(name, from).map(images::get);
  }

  /** The picture that the file {@code from} calls by a name without extension. */
  Optional<ImageDraft> withStem(String stem, String from) {
    return index.findStem(stem, from).map(images::get);
  }

  /** As {@link #named}; notes as a problem of {@code item} when there is no such picture. */
  Optional<ImageDraft> expect(String name, String from, String item) {
    Optional<ImageDraft> found = named(name, from);
    if (found.isEmpty()) {
      String key = index.hasName(name) ? "import.file.ambiguous" : "import.file.missing";
      problems.add(item, key, Problems.printable(name));
    }
    return found;
  }

  /** Takes the label of a whole picture, unless something is wrong with it. */
  void label(ImageDraft image, String label, String item) {
    String name = label.strip();
    if (name.isEmpty()) {
      problems.add(item, "import.label.blank");
    } else if (!image.addLabel(name)) {
      problems.add(item, "import.label.twice", Problems.printable(name));
    }
  }

  /** Takes a box, unless something is wrong with it. */
  void box(ImageDraft image, PlannedBox box, String item) {
    Optional<String> fault = box.fault();
    if (box.label().isBlank()) {
      problems.add(item, "import.label.blank");
    } else if (fault.isPresent()) {
      problems.add(item, fault.get());
    } else if (!image.addBox(box)) {
      problems.add(item, "import.box.twice");
    }
  }

  /** Puts a picture into a part; the first that is told counts. */
  void split(ImageDraft image, String split, String item) {
    if (image.split() == null) {
      image.setSplit(split);
    } else if (!image.split().equals(split)) {
      problems.add(item, "import.split.several", image.split(), split);
    }
  }
}
