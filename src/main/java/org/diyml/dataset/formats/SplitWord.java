package org.diyml.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words by which tools name the parts of a data set. */
final class SplitWord {
  static final String TRAIN = "train";
  static final String VALIDATION = "validation";
  static final String TEST = "test";

  /** All parts, in the order in which they are written. */
  static final List<String> ALL = List.of(TRAIN, VALIDATION, TEST);

  private SplitWord() {}

  /** The part that a word means. */
  static Optional<String> of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "train", "training" -> Optional.of(TRAIN);
      case "val", "valid", "validation" -> Optional.of(VALIDATION);
      case "test", "testing" -> Optional.of(TEST);
      default -> Optional.empty();
    };
  }

  /**
   * The part that a file is about: a word of its name tells, as of {@code
   * instances_train2017.json}, else a folder.
   */
  static Optional<String> in(String path) {
    for (String word : EntryPath.stem(path).split("[^A-Za-z]+")) {
      Optional<String> split = of(word);
      if (split.isPresent()) {
        return split;
      }
    }
    return ofFolder(path);
  }

  /** The part that a whole folder of a path tells; the innermost one counts. */
  static Optional<String> ofFolder(String path) {
    List<String> folders = EntryPath.folders(path);
    for (int i = folders.size() - 1; i >= 0; i--) {
      Optional<String> split = of(folders.get(i));
      if (split.isPresent()) {
        return split;
      }
    }
    return Optional.empty();
  }

  /** The short word that the layouts of VOC and YOLO use. */
  static String shortWord(String split) {
    return split.equals(VALIDATION) ? "val" : split;
  }
}
