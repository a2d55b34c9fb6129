package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.dataset.snapshots.LabelledImages;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.engine.Backbone;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Head;
import org.diyml.engine.Recipe;
import org.diyml.engine.Stopping;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;
import org.diyml.engine.dl4j.HeadTrainer;
import org.diyml.engine.metrics.ClassificationMetrics;
import org.diyml.features.Content;
import org.diyml.features.Features;
import org.diyml.jobs.JobHandler;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRun;
import org.diyml.jobs.JobStopped;
import org.diyml.pretrained.Pretrained;

/** Trains an iteration of a classification project: features first, then a head on them. */
@ApplicationScoped
public class ClassificationRun implements JobHandler {
  /** Share of the work that features are, for the progress that users see. */
  private static final double FEATURES_SHARE = 0.6;

  @Inject private RunRecords records;
  @Inject private LabelledImages images;
  @Inject private Pretrained pretrained;
  @Inject private Features features;
  @Inject private ModelFolders folders;

  private final Trainer<TrainingSet, Head> trainer = new HeadTrainer();

  @Override
  public JobKind kind() {
    return JobKind.TRAINING;
  }

  @Override
  public Runnable run(JobRun run) throws IOException {
    long iteration = run.subjectId();
    TrainingSettings settings = records.settingsOf(iteration);
    Snapshot snapshot = records.snapshotOf(iteration);
    ClassificationSet set = ClassificationSet.of(images.of(snapshot));
    records.begin(iteration, set.summary(snapshot.getHash()));
    Backbone backbone = backbone(settings);
    TrainingSet examples = examples(set, settings, backbone, run);
    try (Head head = train(examples, settings, run)) {
      Metrics metrics = Metrics.of(evaluate(head, examples));
      TrainedModel model =
          new TrainedModel(
              folders.create(iteration), backbone.name(), backbone.sha256(), set.inputSize());
      head.save(folders.path(model.folder()));
      return () -> records.result(iteration, metrics, model);
    }
  }

  private Backbone backbone(TrainingSettings settings) {
    return pretrained.backbone(
        settings.backbone().equals(TrainingSettings.AUTO)
            ? pretrained.backboneNames().get(0)
            : settings.backbone());
  }

  private TrainingSet examples(
      ClassificationSet set, TrainingSettings settings, Backbone backbone, JobRun run) {
    boolean flip = settings.augmentation().flip();
    int total = set.train().size() * (flip ? 2 : 1) + set.validation().size();
    FeatureProgress progress =
        new FeatureProgress(run, done -> run.report(FEATURES_SHARE * done), total);
    int size = set.inputSize();
    List<float[]> train = new ArrayList<>();
    train.addAll(rows(set.train(), backbone, size, false, progress));
    int[] truth = set.truth(set.train());
    if (flip) {
      train.addAll(rows(set.train(), backbone, size, true, progress));
      truth = twice(truth);
    }
    List<float[]> validation = rows(set.validation(), backbone, size, false, progress);
    return new TrainingSet(
        set.labels(),
        train.toArray(float[][]::new),
        truth,
        validation.toArray(float[][]::new),
        set.truth(set.validation()));
  }

  private List<float[]> rows(
      List<LabelledImage> part,
      Backbone backbone,
      int size,
      boolean mirrored,
      FeatureProgress progress) {
    List<Content> contents = part.stream().map(LabelledImage::content).toList();
    float[][] rows = features.of(contents, backbone, size, mirrored, progress::update);
    progress.partDone(rows.length);
    return Stream.of(rows).toList();
  }

  private Head train(TrainingSet examples, TrainingSettings settings, JobRun run) {
    Recipe recipe =
        Recipe.of(
                settings.learningRate(), settings.epochs(), settings.batchSize(), settings.seed())
            .with(Stopping.after(settings.patience()));
    try {
      return trainer.train(examples, recipe, new Watch(run, settings.epochs()));
    } catch (TrainingCancelled e) {
      throw new JobStopped();
    }
  }

  private static ClassificationMetrics evaluate(Head head, TrainingSet examples) {
    float[][] probabilities = head.probabilities(examples.validationFeatures());
    int[] predicted = Stream.of(probabilities).mapToInt(ClassificationRun::best).toArray();
    return ClassificationMetrics.of(
        examples.validationTruth(), predicted, examples.labels());
  }

  private static int best(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }

  private static int[] twice(int[] values) {
    int[] both = new int[values.length * 2];
    System.arraycopy(values, 0, both, 0, values.length);
    System.arraycopy(values, 0, both, values.length, values.length);
    return both;
  }

  /** Counts features over the parts of the dataset, and stops when the run should. */
  private static final class FeatureProgress {
    private final JobRun run;
    private final DoubleConsumer report;
    private final int total;
    private int before;

    FeatureProgress(JobRun run, DoubleConsumer report, int total) {
      this.run = run;
      this.report = report;
      this.total = total;
    }

    void update(int done) {
      run.checkpoint();
      report.accept((before + done) / (double) total);
    }

    void partDone(int count) {
      before += count;
    }
  }

  /** Writes each epoch down, and tells the trainer when to stop. */
  private final class Watch implements TrainingListener {
    private final JobRun run;
    private final int epochs;

    Watch(JobRun run, int epochs) {
      this.run = run;
      this.epochs = epochs;
    }

    @Override
    public void epochDone(EpochReport report) {
      records.epoch(run.subjectId(), report);
      run.report(FEATURES_SHARE + (1 - FEATURES_SHARE) * report.epoch() / epochs);
    }

    @Override
    public boolean cancelled() {
      return run.shouldStop();
    }
  }
}
