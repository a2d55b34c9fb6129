package org.diyml.dataset;

/** What a dataset needs before training makes sense. */
public final class DatasetNeeds {
  /** Fewest labels that a classifier can tell apart. */
  public static final int LABELS = 2;

  /** Fewest images of a label, all parts of the split together. */
  public static final int IMAGES_OF_A_LABEL = 5;

  private DatasetNeeds() {}
}
