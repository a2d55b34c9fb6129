package org.diyml.training.evaluations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.diyml.dataset.PictureCheck;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.formats.ImportPlan;
import org.diyml.dataset.formats.ImportPlanner;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.dataset.formats.Problem;
import org.diyml.dataset.formats.UnreadableEntry;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.pictures.UnreadablePicture;
import org.diyml.jobs.JobHandler;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRun;
import org.diyml.models.UploadedModels;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.text.Text;
import org.diyml.training.Metrics;
import org.diyml.training.TrainedModels;

/** Tests a model on the pictures of an archive, some at a time. */
@ApplicationScoped
public class EvaluationRun implements JobHandler {
  private static final int GROUP = 32;
  private static final int PROBLEMS_KEPT = 1000;

  @Inject private EvaluationRecords records;
  @Inject private EvaluationArchives archives;
  @Inject private Judges judges;
  @Inject private TrainedModels models;
  @Inject private UploadedModels uploaded;
  @Inject private ShiftMeasure shifts;
  @Inject private PictureCheck check;

  @Override
  public JobKind kind() {
    return JobKind.EVALUATION;
  }

  @Override
  public Runnable run(JobRun run) throws IOException {
    EvaluationTask task = records.task(run.subjectId());
    EvaluationResult<?> result;
    try (Archive archive = archives.open(task.evaluationId())) {
      result = judge(archive, task, run);
    } catch (UserError e) {
      // The archive as a whole is refused, and would be at each try.
      archives.delete(task.evaluationId());
      throw e;
    }
    return () -> records.end(task.evaluationId(), result);
  }

  private EvaluationResult<?> judge(Archive archive, EvaluationTask task, JobRun run)
      throws IOException {
    ImportPlan plan = ImportPlanner.plan(archive, null, task.type());
    List<Problem> problems = new ArrayList<>(plan.problems());
    Judge<?> judge = judges.of(task);
    List<PlannedImage> images = plan.images().stream().filter(judge::takes).toList();
    int judged = 0;
    for (int from = 0; from < images.size(); from += GROUP) {
      run.checkpoint();
      List<PlannedImage> group = images.subList(from, Math.min(images.size(), from + GROUP));
      judged += use(task, model -> answer(archive, group, model, judge, problems));
      run.report((double) (from + group.size()) / images.size());
    }
    DataShift shift = task.isComparable() ? shifts.of(task, archive, images) : null;
    return result(judge, judged, plan.images().size() - judged, shift, problems);
  }

  private int use(EvaluationTask task, Function<Predictor, Integer> use) {
    return task.modelId() == null
        ? models.use(task.iterationId(), use)
        : uploaded.use(task.modelId(), use);
  }

  /** Answers how many of the group could be read. */
  private int answer(
      Archive archive,
      List<PlannedImage> group,
      Predictor model,
      Judge<?> judge,
      List<Problem> problems) {
    List<PlannedImage> read = new ArrayList<>();
    List<Sighting> sightings = new ArrayList<>();
    for (PlannedImage image : group) {
      try {
        sightings.add(look(archive, image, model));
        read.add(image);
      } catch (UnreadableEntry e) {
        problems.add(new Problem(image.entry(), e.reason()));
      } catch (UnreadablePicture e) {
        problems.add(new Problem(image.entry(), check.reason(e)));
      } catch (IOException e) {
        problems.add(new Problem(image.entry(), Text.of("import.entry.damaged")));
      }
    }
    List<List<Prediction>> answers =
        model.predict(sightings.stream().map(Sighting::picture).toList());
    for (int i = 0; i < read.size(); i++) {
      Sighting sighting = sightings.get(i);
      judge.add(read.get(i), sighting.width(), sighting.height(), answers.get(i));
    }
    return read.size();
  }

  private Sighting look(Archive archive, PlannedImage image, Predictor model) throws IOException {
    byte[] content = archive.read(image.entry(), Setting.PICTURE_BYTES.number());
    var info = check.reader().probe(content);
    return new Sighting(
        check.reader().read(content, model.decodeShortSide()), info.width(), info.height());
  }

  private static <M extends Metrics> EvaluationResult<M> result(
      Judge<M> judge, int judged, int skipped, DataShift shift, List<Problem> problems) {
    List<EvaluationResult.Left> left =
        problems.stream()
            .limit(PROBLEMS_KEPT)
            .map(problem -> new EvaluationResult.Left(problem.item(), problem.reason().toString()))
            .toList();
    return new EvaluationResult<>(
        judged,
        skipped,
        judge.metrics(),
        judge.differences(),
        shift,
        shift == null ? Text.of("evaluation.noShift").toString() : null,
        left);
  }

  /** A picture, and how large it is in truth. */
  private record Sighting(BufferedImage picture, int width, int height) {}
}
