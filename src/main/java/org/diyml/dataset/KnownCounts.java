package org.diyml.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.diyml.engine.Recent;
import org.diyml.projects.Project;

/** The counts of those projects that were looked at last, each as of one revision of its data. */
@ApplicationScoped
public class KnownCounts {
  private static final int PROJECTS = 200;

  private final Recent<Long, Revised> recent = new Recent<>(PROJECTS);

  /** Those of the project's revision, counted if they are not known. */
  DatasetCounts of(Project project, Supplier<DatasetCounts> counting) {
    Revised known = recent.find(project.getId());
    if (known == null || known.revision != project.getDataRevision()) {
      // What changes meanwhile is counted too, and counted again under its own revision.
      known = new Revised(project.getDataRevision(), counting.get());
      recent.put(project.getId(), known);
    }
    return known.counts;
  }

  private record Revised(long revision, DatasetCounts counts) {}
}
