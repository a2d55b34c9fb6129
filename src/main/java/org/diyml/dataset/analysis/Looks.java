package org.diyml.dataset.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.diyml.dataset.ImageFiles;
import org.diyml.engine.Backbone;
import org.diyml.engine.InputSize;
import org.diyml.engine.analysis.FeatureSigner;
import org.diyml.features.Content;
import org.diyml.features.Features;
import org.diyml.features.View;
import org.diyml.pretrained.Pretrained;

/**
 * What the images of a dataset look like to the best backbone there is. Features of all images are
 * never held at once: of each only its signature is kept, and the rows that were asked for.
 */
@ApplicationScoped
public class Looks {
  private static final int AT_ONCE = 512;
  private static final int SAMPLE = 2000;
  private static final long SEED = 42;

  @Inject private Features features;
  @Inject private Pretrained pretrained;
  @Inject private ImageFiles files;

  /**
   * Signatures of all images.
   *
   * @param keep whose features to keep, by their places
   * @param progress told the share that is done; may throw to stop
   */
  Result of(long projectId, List<AnalysedImage> images, boolean[] keep, DoubleConsumer progress) {
    Backbone backbone = pretrained.backbone(pretrained.backboneNames().get(0));
    int size =
        InputSize.forLongerSides(
            images.stream().map(i -> Math.max(i.width(), i.height())).toList());
    List<Content> contents = images.stream().map(i -> content(projectId, i)).toList();
    FeatureSigner signer =
        FeatureSigner.fit(
            features.of(sample(contents), backbone, size, View.PLAIN, done -> progress.accept(0)), SEED);
    long[][] signatures = new long[images.size()][];
    float[][] kept = new float[images.size()][];
    for (int from = 0; from < images.size(); from += AT_ONCE) {
      int to = Math.min(images.size(), from + AT_ONCE);
      float[][] rows =
          features.of(contents.subList(from, to), backbone, size, View.PLAIN, done -> {});
      for (int i = from; i < to; i++) {
        signatures[i] = signer.sign(rows[i - from]);
        kept[i] = keep[i] ? rows[i - from] : null;
      }
      progress.accept((double) to / images.size());
    }
    return new Result(signatures, kept);
  }

  private Content content(long projectId, AnalysedImage image) {
    return new Content(image.sha256(), () -> files.content(projectId, image.sha256()));
  }

  /** Evenly spread over the whole. */
  private static List<Content> sample(List<Content> contents) {
    int step = Math.max(1, contents.size() / SAMPLE);
    List<Content> sample = new ArrayList<>();
    for (int i = 0; i < contents.size(); i += step) {
      sample.add(contents.get(i));
    }
    return sample;
  }

  /**
   * What the images look like, each at its place.
   *
   * @param features null for images that were not asked for
   */
  record Result(long[][] signatures, float[][] features) {}
}
