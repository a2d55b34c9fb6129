package org.diyml.training.detection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.diyml.dataset.LabelParts;
import org.diyml.dataset.snapshots.BoxedImage;
import org.diyml.dataset.snapshots.BoxedImages;
import org.diyml.engine.Backbone;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionExamples;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSet;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.Letterbox;
import org.diyml.engine.dl4j.DetectionTrainer;
import org.diyml.engine.metrics.detection.DetectionMetrics;
import org.diyml.features.Maps;
import org.diyml.platform.settings.Setting;
import org.diyml.pretrained.Pretrained;
import org.diyml.projects.ProjectType;
import org.diyml.training.AnswerFiles;
import org.diyml.training.DetectionAnswers;
import org.diyml.training.DetectionFigures;
import org.diyml.training.ModelFolders;
import org.diyml.training.Phase;
import org.diyml.training.Recommendation;
import org.diyml.training.TrainedModel;
import org.diyml.training.TrainingMethod;
import org.diyml.training.TrainingOutcome;
import org.diyml.training.TrainingRun;
import org.diyml.training.TrainingSettings;

/** Trains the detectors of iterations: a head on the maps of a frozen backbone. */
@ApplicationScoped
public class DetectionMethod implements TrainingMethod {
  /** Shares of a run, as they look to users before it is known how long each part takes. */
  private static final double LOOKING = 0.4;

  private static final double LEARNING = 0.58;

  @Inject private BoxedImages images;
  @Inject private Pretrained pretrained;
  @Inject private Maps maps;
  @Inject private ModelFolders folders;
  @Inject private AnswerFiles files;

  @Override
  public ProjectType type() {
    return ProjectType.DETECTION;
  }

  @Override
  public void require(SortedMap<String, LabelParts> labels) {
    BoxedSet.require(labels);
  }

  @Override
  public Recommendation recommend(long projectId, TrainingSettings base) {
    BoxedSet.of(images.of(projectId));
    return new Recommendation(base, List.of());
  }

  @Override
  public TrainingOutcome train(TrainingRun run) throws IOException {
    TrainingSettings settings = run.settings();
    BoxedSet set = BoxedSet.of(images.of(run.snapshot()));
    run.begin(set.summary(run.snapshot().getHash()));
    run.progress().begin(Phase.LOOKING, LOOKING);
    Backbone backbone = pretrained.chosen(settings.backbone());
    int size = set.inputSize();
    ViewPlan plan = new ViewPlan(set, settings.augmentation(), size);
    List<ViewPlan.PlannedView> views = plan.train();
    List<Maps.Look> validation = plan.validation();
    look(views, validation, backbone, size, run);
    DetectionSet examples =
        new DetectionSet(
            set.labels(),
            size,
            DetectionExamples.of(views.size(), i -> example(views.get(i), backbone, size)),
            DetectionExamples.of(
                validation.size(), i -> judged(set, i, validation, backbone, size)));
    run.progress().begin(Phase.LEARNING, LEARNING);
    DetectionTrainer trainer = new DetectionTrainer(Setting.modelThreads());
    try (DetectionHead head =
        trainer.train(examples, settings.recipe(), run.progress().learning(), run.checkpoint())) {
      run.progress().begin(Phase.JUDGING, 0);
      DetectionAnswers answers = answers(head, set, validation, backbone, size);
      DetectionMetrics metrics = answers.metrics();
      run.progress().begin(Phase.SAVING, 0);
      String folder = folders.create(run.iteration());
      head.save(folders.path(folder));
      files.write(folder, answers);
      TrainedModel model =
          TrainedModel.detector(
              folder,
              backbone.name(),
              backbone.sha256(),
              size,
              head.weightsSha256(),
              metrics.threshold().threshold());
      return new TrainingOutcome(metrics.map50(), DetectionFigures.of(metrics), model);
    }
  }

  private void look(
      List<ViewPlan.PlannedView> views,
      List<Maps.Look> validation,
      Backbone backbone,
      int size,
      TrainingRun run) {
    List<Maps.Look> all =
        Stream.concat(views.stream().map(ViewPlan.PlannedView::look), validation.stream())
            .toList();
    maps.prepare(
        all, backbone, size, done -> run.progress().part(done / (double) all.size(), done));
  }

  private DetectionExample example(ViewPlan.PlannedView view, Backbone backbone, int size) {
    return DetectionExample.ofView(maps.get(view.look(), backbone, size), view.objects());
  }

  private DetectionExample judged(
      BoxedSet set, int index, List<Maps.Look> looks, Backbone backbone, int size) {
    BoxedImage image = set.validation().get(index);
    return new DetectionExample(
        maps.get(looks.get(index), backbone, size),
        new Letterbox(image.width(), image.height(), size),
        set.objects(image));
  }

  private DetectionAnswers answers(
      DetectionHead head, BoxedSet set, List<Maps.Look> looks, Backbone backbone, int size) {
    List<DetectionAnswers.JudgedImage> judged = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      BoxedImage image = set.validation().get(i);
      List<Detection> inSquare =
          head.detect(
                  List.of(maps.get(looks.get(i), backbone, size)), DetectionSettings.JUDGING)
              .get(0);
      Letterbox letterbox = new Letterbox(image.width(), image.height(), size);
      judged.add(
          new DetectionAnswers.JudgedImage(
              image.id(), set.objects(image), letterbox.toPicture(inSquare)));
    }
    return new DetectionAnswers(set.labels(), judged);
  }
}
