package org.diyml.engine.metrics;

/** The number by which arrays name a label: its place in the list of labels. */
final class LabelIndex {

  private LabelIndex() {}

  /**
   * The index itself.
   *
   * @throws IllegalArgumentException it is no label's
   */
  static int check(int index, int labels) {
    if (index < 0 || index >= labels) {
      throw new IllegalArgumentException(
          "index " + index + " is none of the " + labels + " labels'");
    }
    return index;
  }
}
