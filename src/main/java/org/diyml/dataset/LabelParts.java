package org.diyml.dataset;

/**
 * How many images with a label a model can learn from.
 *
 * @param train in the training part
 * @param validation in the validation part
 */
public record LabelParts(long train, long validation) {
  /** None yet. */
  public static final LabelParts NONE = new LabelParts(0, 0);

  /** With so many images more that are in a part; those of the test part do not count. */
  public LabelParts with(Split split, long images) {
    return new LabelParts(
        split == Split.TRAIN ? train + images : train,
        split == Split.VALIDATION ? validation + images : validation);
  }

  /** In both parts. */
  public long images() {
    return train + validation;
  }
}
