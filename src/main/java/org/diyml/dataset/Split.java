package org.diyml.dataset;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a labelled image is used for. */
public enum Split {
  /** Learned from. */
  TRAIN,
  /** Never learned from; tells how good a model is. */
  VALIDATION,
  /** Never used while training. Images come here only by hand or by import. */
  TEST;

  /** The word that clients use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of that word. */
  public static Optional<Split> of(String word) {
    return Stream.of(values()).filter(split -> split.name().equalsIgnoreCase(word)).findFirst();
  }
}
