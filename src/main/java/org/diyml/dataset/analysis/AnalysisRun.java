package org.diyml.dataset.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.dataset.Labels;
import org.diyml.engine.Head;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingSet;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.analysis.AnalysisListener;
import org.diyml.engine.dl4j.HeadTrainer;
import org.diyml.jobs.JobHandler;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRun;
import org.diyml.jobs.JobStopped;
import org.diyml.projects.Project;

/** Looks at a dataset: about linear in the number of its images. */
@ApplicationScoped
public class AnalysisRun implements JobHandler {
  /** Share of the work that features are, for the progress that users see. */
  private static final double FEATURES_SHARE = 0.7;

  @Inject private AnalysisRecords records;
  @Inject private AnalysedImages dataset;
  @Inject private Labels labels;
  @Inject private Looks looks;

  private final Trainer<TrainingSet, Head> trainer = new HeadTrainer();

  @Override
  public JobKind kind() {
    return JobKind.ANALYSIS;
  }

  @Override
  public Runnable run(JobRun run) {
    Project project = records.projectOf(run.subjectId());
    String snapshot = records.hash(project.getId());
    List<AnalysedImage> images = dataset.of(project.getId());
    List<String> names = labels.names(project.getId());
    String state = DatasetState.of(snapshot, images, names, looks.backbone());
    DatasetReport report =
        records
            .earlier(project.getId(), state)
            .orElseGet(
                () ->
                    analyse(
                        project.getId(),
                        images,
                        run,
                        new ReportBuilder(snapshot, images, names, project.getType())));
    return () -> records.finish(run.subjectId(), state, report);
  }

  private DatasetReport analyse(
      long projectId, List<AnalysedImage> images, JobRun run, ReportBuilder builder) {
    SuspectSearch search = new SuspectSearch(images);
    Looks.Result look = look(projectId, images, search, run);
    Copies copies = new Copies(images, look.signatures());
    return builder.build(copies, suspects(search, look, copies, run));
  }

  private Looks.Result look(
      long projectId, List<AnalysedImage> images, SuspectSearch search, JobRun run) {
    if (images.isEmpty()) {
      return new Looks.Result(new long[0][], new float[0][]);
    }
    return looks.of(
        projectId,
        images,
        search.wanted(),
        done -> {
          run.checkpoint();
          run.report(FEATURES_SHARE * done);
        });
  }

  private List<DatasetReport.SuspectLabel> suspects(
      SuspectSearch search, Looks.Result look, Copies copies, JobRun run) {
    try {
      return search.find(look.features(), copies.alike(), trainer, new Watch(run));
    } catch (TrainingCancelled e) {
      throw new JobStopped();
    }
  }

  /** Hands progress on, and tells when to stop. */
  private record Watch(JobRun run) implements AnalysisListener {
    @Override
    public void progress(double share) {
      run.report(FEATURES_SHARE + (1 - FEATURES_SHARE) * share);
    }

    @Override
    public boolean cancelled() {
      return run.shouldStop();
    }
  }
}
