package org.diyml.dataset.analysis;

import java.util.List;
import org.diyml.platform.text.Text;

/**
 * What was found in a dataset. Ids are those of images; lists of groups are in the order of their
 * first image.
 *
 * @param snapshot names the dataset by its content
 * @param duplicates images with the same bytes
 * @param nearDuplicates images that look the same, such as resized or re-encoded copies
 * @param suspectLabels labels that are probably wrong, most suspicious first
 * @param leakage near duplicates of which some are learned from and some judge the model
 * @param sizes null when there are no images
 * @param ready whether training makes sense
 * @param notReady why not; null when it does
 */
public record DatasetReport(
    String snapshot,
    int images,
    int labelled,
    int unlabelled,
    List<LabelReport> labels,
    List<List<Long>> duplicates,
    List<List<Long>> nearDuplicates,
    List<SuspectLabel> suspectLabels,
    List<Leak> leakage,
    Sizes sizes,
    List<Warning> warnings,
    boolean ready,
    Text notReady) {
  /** How many images and boxes have a label. */
  public record LabelReport(String name, int images, int boxes) {}

  /**
   * A label that is probably wrong.
   *
   * @param confidence how much more probable the suggested label is, from 0 to 1
   */
  public record SuspectLabel(long imageId, String label, String suggested, double confidence) {}

  /** Near duplicates on both sides of the split. */
  public record Leak(List<Long> train, List<Long> validation) {}

  /** Pixels of the upright images. */
  public record Sizes(
      int smallestSide, int largestSide, int medianWidth, int medianHeight) {}

  /**
   * Something to look at.
   *
   * @param code what it is, for programs
   * @param message what it is and what to do, for people
   * @param imageIds the images concerned, at most 1,000
   */
  public record Warning(String code, Text message, List<Long> imageIds) {}
}
