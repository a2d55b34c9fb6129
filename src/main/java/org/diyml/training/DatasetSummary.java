package org.diyml.training;

import java.util.List;

/**
 * What an iteration learned from.
 *
 * @param snapshot names the dataset by its content; equal datasets share it
 * @param inputSize side in pixels of the square that the model sees
 */
public record DatasetSummary(
    String snapshot, int images, int inputSize, List<LabelCount> labels) {
  /** How many images of a label were learned from, and how many tell how good the model is. */
  public record LabelCount(String label, long train, long validation) {}
}
