package org.diyml.dataset.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
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
  @Inject private ImportRecords records;
  @Inject private ImportArchives archives;
  @Inject private PictureGroupReader reader;
  @Resource private ManagedExecutorService executor;

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
    int all = plan.images().size();
    int done = Math.min(task.position(), all);
    ImportMemory memory = new ImportMemory();
    try (GroupsAhead groups = ahead(archive, task, plan.images().subList(done, all))) {
      for (PictureGroup group = groups.next(); group.size() > 0; group = groups.next()) {
        run.checkpoint();
        records.store(task.importId(), group, memory);
        done += group.size();
        run.report((double) done / all);
      }
    }
  }

  private GroupsAhead ahead(Archive archive, ImportTask task, List<PlannedImage> images) {
    return new GroupsAhead(
        executor, next -> reader.read(archive, next, task.keepMetadata()), images);
  }
}
