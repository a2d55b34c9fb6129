package org.diyml.training.evaluations;

import java.util.List;
import org.diyml.engine.analysis.FeatureShift;

/**
 * How new data differ from those that an iteration learned from, or from the images of a project
 * where that is not known.
 *
 * @param pictures how unlike the pictures are; null where none were held out
 * @param labels the share of each label here and there
 * @param labelDifference share of the images that would have to have another label for the shares
 *     to be the same, 0 to 1
 */
public record DataShift(
    FeatureShift pictures, List<LabelShare> labels, double labelDifference) {
  /**
   * The share of a label, 0 to 1, among what was learned from, or the images of the project that
   * are learned from there, and among the new data.
   */
  public record LabelShare(String label, double learned, double here) {}
}
