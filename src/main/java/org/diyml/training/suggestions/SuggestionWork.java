package org.diyml.training.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.PictureCheck;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.jobs.JobHandler;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRun;
import org.diyml.training.TrainedModels;

/** Asks a model about the unlabelled images of its project, some at a time. */
@ApplicationScoped
public class SuggestionWork implements JobHandler {
  private static final int GROUP = 32;

  @Inject private SuggestionRecords records;
  @Inject private TrainedModels models;
  @Inject private PictureCheck check;

  @Override
  public JobKind kind() {
    return JobKind.SUGGESTION;
  }

  @Override
  public Runnable run(JobRun run) {
    SuggestionTask task = records.begin(run.subjectId());
    List<SuggestionTask.Unlabelled> images = task.images();
    for (int from = 0; from < images.size(); from += GROUP) {
      run.checkpoint();
      List<SuggestionTask.Unlabelled> group =
          images.subList(from, Math.min(images.size(), from + GROUP));
      List<List<Prediction>> answers =
          models.use(task.iterationId(), model -> model.predict(pictures(group, model)));
      records.store(task.runId(), group, answers);
      run.report((double) (from + group.size()) / images.size());
    }
    return () -> {};
  }

  private List<BufferedImage> pictures(
      List<SuggestionTask.Unlabelled> group, Predictor model) {
    List<BufferedImage> pictures = new ArrayList<>();
    for (SuggestionTask.Unlabelled image : group) {
      pictures.add(check.reader().read(image.content().bytes().get(), model.decodeShortSide()));
    }
    return pictures;
  }
}
