package org.diyml.dataset.formats;

import java.util.List;

/**
 * What an archive holds for a project. No picture has been decoded for it.
 *
 * @param images in order of their paths
 * @param problems what was left out, in the order in which it was met
 */
public record ImportPlan(
    DatasetFormat format, List<PlannedImage> images, List<Problem> problems) {
  public ImportPlan {
    images = List.copyOf(images);
    problems = List.copyOf(problems);
  }
}
