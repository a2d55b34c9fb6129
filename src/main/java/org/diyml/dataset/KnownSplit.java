package org.diyml.dataset;

import java.util.function.Supplier;
import org.diyml.projects.Project;

/**
 * What a long import keeps of a project's split from one group of images to the next, so that it is
 * not read again for each. It is as the project's data revision says; whatever else changed the
 * project meanwhile makes it be read anew. Not safe for use by several threads.
 */
public final class KnownSplit {
  private PlacedImages placed;
  private long revision;

  /** As it is now. The caller holds the project's lock. */
  PlacedImages of(Project project, Supplier<PlacedImages> reading) {
    if (placed == null || revision != project.getDataRevision()) {
      placed = reading.get();
    }
    return placed;
  }

  /** Notes that it is still right though the project's revision was counted up. */
  void follows(Project project) {
    revision = project.getDataRevision();
  }
}
