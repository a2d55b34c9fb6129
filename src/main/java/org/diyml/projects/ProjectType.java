package org.diyml.projects;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a project's models answer. */
public enum ProjectType {
  /** One label for a whole picture. */
  CLASSIFICATION,
  /** Boxes with a label each. */
  DETECTION;

  /** The word that clients use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that word, in whatever case. */
  public static Optional<ProjectType> of(String word) {
    return Stream.of(values()).filter(type -> type.name().equalsIgnoreCase(word)).findFirst();
  }
}
