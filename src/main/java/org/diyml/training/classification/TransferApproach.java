package org.diyml.training.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.engine.Backbone;
import org.diyml.features.Content;
import org.diyml.features.Features;
import org.diyml.features.View;
import org.diyml.training.Backbones;
import org.diyml.training.TrainingRun;
import org.diyml.training.TrainingSettings;

/** Trains a head on the features of a frozen backbone. */
@ApplicationScoped
public class TransferApproach implements Approach {
  @Inject private Backbones backbones;
  @Inject private Features features;

  @Override
  public String mode() {
    return TrainingSettings.TRANSFER;
  }

  @Override
  public Lessons prepare(ClassificationSet set, TrainingRun run) {
    return backbones.use(
        run.iteration(), run.settings().backbone(), backbone -> lessons(set, run, backbone));
  }

  private Lessons lessons(ClassificationSet set, TrainingRun run, Backbone backbone) {
    int size = backbone.sizeFor(set.inputSize());
    List<View> views = views(run.settings());
    long all = set.images().size() + (long) views.size() * set.trained();
    List<Content> contents = set.images().stream().map(LabelledImage::content).toList();
    float[][] plain = look(contents, backbone, size, View.PLAIN, run, 0, all);
    List<float[][]> varied = new ArrayList<>();
    for (View view : views) {
      long before = contents.size() + (long) varied.size() * set.trained();
      varied.add(look(contents.subList(0, set.trained()), backbone, size, view, run, before, all));
    }
    TransferLessons.Source source =
        new TransferLessons.Source(backbone.name(), backbone.sha256(), size);
    return new TransferLessons(set, source, plain, varied);
  }

  @Override
  public int inputSize(ClassificationSet set, TrainingRun run) {
    return backbones.use(
        run.iteration(),
        run.settings().backbone(),
        backbone -> backbone.sizeFor(set.inputSize()));
  }

  /** A mirrored picture is exact; what is more than that is drawn by chance, some times. */
  private static List<View> views(TrainingSettings settings) {
    TrainingSettings.Augmentation augmentation = settings.augmentation();
    boolean onlyFlip =
        augmentation.rotate() == 0 && augmentation.crop() == 0 && augmentation.colour() == 0;
    if (onlyFlip) {
      return augmentation.flip() ? List.of(View.MIRRORED) : List.of();
    }
    List<View> views = new ArrayList<>();
    for (int number = 0; number < augmentation.views(); number++) {
      views.add(View.varied(augmentation.toEngine(), number));
    }
    return views;
  }

  private float[][] look(
      List<Content> contents,
      Backbone backbone,
      int size,
      View view,
      TrainingRun run,
      long before,
      long all) {
    return features.of(
        contents,
        backbone,
        size,
        view,
        done -> run.progress().part((before + done) / (double) all, before + done));
  }
}
