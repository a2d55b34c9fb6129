package org.diyml.dataset.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
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

  /** Names the backbone that looks. */
  String backbone() {
    return pretrained.backboneNames().get(0);
  }

  /**
   * Signatures of all images.
   *
   * @param keep whose features to keep, by their places
   * @param progress told the share that is done; may throw to stop
   */
  Result of(long projectId, List<AnalysedImage> images, boolean[] keep, DoubleConsumer progress) {
    Backbone backbone = pretrained.backbone(backbone());
    int size =
        InputSize.forLongerSides(
            images.stream().map(i -> Math.max(i.width(), i.height())).toList());
    List<Content> contents = images.stream().map(i -> content(projectId, i)).toList();
    int[] sampled = evenly(images.size());
    DoubleConsumer shares = done -> progress.accept(done / images.size());
    float[][] sample =
        features.of(at(sampled, contents), backbone, size, View.PLAIN, shares::accept);
    int length = backbone.lookLength();
    Signing signing = new Signing(FeatureSigner.fit(looks(sample, length), SEED), length, keep);
    signing.sign(sampled, sample);
    int[] others =
        IntStream.range(0, images.size()).filter(i -> signing.signatures[i] == null).toArray();
    for (int from = 0; from < others.length; from += AT_ONCE) {
      int[] places = Arrays.copyOfRange(others, from, Math.min(others.length, from + AT_ONCE));
      signing.sign(places, features.of(at(places, contents), backbone, size, View.PLAIN, done -> {}));
      shares.accept(sampled.length + from + places.length);
    }
    return new Result(signing.signatures, signing.kept);
  }

  private Content content(long projectId, AnalysedImage image) {
    return new Content(image.sha256(), () -> files.content(projectId, image.sha256()));
  }

  private static List<Content> at(int[] places, List<Content> contents) {
    return Arrays.stream(places).mapToObj(contents::get).toList();
  }

  private static float[][] looks(float[][] rows, int length) {
    return Arrays.stream(rows).map(row -> Arrays.copyOf(row, length)).toArray(float[][]::new);
  }

  /** Places that are spread over the whole. */
  private static int[] evenly(int count) {
    int step = Math.max(1, count / SAMPLE);
    return IntStream.range(0, count).filter(i -> i % step == 0).toArray();
  }

  /** Signs rows as they come, and keeps those that were asked for. */
  private static final class Signing {
    private final FeatureSigner signer;
    private final int length;
    private final boolean[] keep;
    private final long[][] signatures;
    private final float[][] kept;

    Signing(FeatureSigner signer, int length, boolean[] keep) {
      this.signer = signer;
      this.length = length;
      this.keep = keep;
      this.signatures = new long[keep.length][];
      this.kept = new float[keep.length][];
    }

    void sign(int[] places, float[][] rows) {
      for (int i = 0; i < places.length; i++) {
        signatures[places[i]] = signer.sign(Arrays.copyOf(rows[i], length));
        kept[places[i]] = keep[places[i]] ? rows[i] : null;
      }
    }
  }

  /**
   * What the images look like, each at its place.
   *
   * @param features null for images that were not asked for
   */
  record Result(long[][] signatures, float[][] features) {}
}
