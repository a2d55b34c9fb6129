package org.diyml.dataset.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.formats.ImportPlan;
import org.diyml.dataset.formats.ImportPlanner;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.jobs.JobHandler;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRun;
import org.diyml.platform.errors.UserError;

/** Takes an archive into a project, group by group. */
@ApplicationScoped
public class ImportRun implements JobHandler {
  private static final int GROUP = 200;

  @Inject private ImportRecords records;
  @Inject private ImportArchives archives;
  @Inject private PictureGroupReader reader;

  @Override
  public JobKind kind() {
    return JobKind.IMPORT;
  }

  @Override
  public Runnable run(JobRun run) throws IOException {
    ImportTask task = records.task(run.subjectId());
    try (Archive archive = archives.open(task.importId())) {
      take(archive, task, run);
    } catch (UserError e) {
      // The archive as a whole is refused, and will be at each try.
      archives.delete(task.importId());
      throw e;
    }
    return () -> records.end(task.importId());
  }

  private void take(Archive archive, ImportTask task, JobRun run) throws IOException {
    ImportPlan plan = ImportPlanner.plan(archive, task.format(), task.type());
    if (task.position() == 0) {
      records.begin(task.importId(), plan);
    }
    List<PlannedImage> images = plan.images();
    Set<String> seen = new HashSet<>();
    for (int from = task.position(); from < images.size(); from += GROUP) {
      run.checkpoint();
      int to = Math.min(images.size(), from + GROUP);
      PictureGroup group = reader.read(archive, images.subList(from, to));
      try {
        records.store(task.importId(), group, seen);
      } finally {
        reader.discard(group);
      }
      run.report((double) to / images.size());
    }
  }
}
