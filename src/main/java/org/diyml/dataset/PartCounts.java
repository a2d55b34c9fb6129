package org.diyml.dataset;

import java.util.SplittableRandom;
import org.diyml.projects.Project;

/** How many images of a label are in each part of the split. */
final class PartCounts {
  private long train;
  private long validation;

  void add(Split split, long images) {
    if (split == Split.TRAIN) {
      train += images;
    } else if (split == Split.VALIDATION) {
      validation += images;
    }
  }

  /** The part for one image more. */
  Split draw(Project project, Image image) {
    double wanted = project.getValidationShare() * (train + validation + 1);
    boolean validate;
    if (validation + 1 > wanted + 1) {
      validate = false;
    } else if (validation <= wanted - 1) {
      validate = true;
    } else {
      validate = uniform(project, image) < project.getValidationShare();
    }
    return validate ? Split.VALIDATION : Split.TRAIN;
  }

  /** From 0 to 1, the same for the same seed and content. */
  private static double uniform(Project project, Image image) {
    long content = Long.parseUnsignedLong(image.getSha256().substring(0, 16), 16);
    return new SplittableRandom(project.getSplitSeed() ^ content).nextDouble();
  }
}
