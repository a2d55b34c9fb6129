package org.diyml.training.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.diyml.dataset.Split;
import org.diyml.engine.Backbone;
import org.diyml.engine.analysis.Likeness;
import org.diyml.engine.pictures.RgbPixels;
import org.diyml.features.Content;
import org.diyml.features.Features;
import org.diyml.features.View;
import org.diyml.pretrained.Pretrained;

/**
 * What pictures look like to the best backbone there is, whatever the model that is in question
 * sees of them.
 */
@ApplicationScoped
public class LearnedLooks {
  /** Of the square in which pictures are compared. */
  public static final int SIDE = 96;

  private static final int SAMPLE = 500;

  @Inject private Features features;
  @Inject private Pretrained pretrained;

  /**
   * What an iteration learned from, by a sample of it.
   *
   * @return nothing when there are no images, or none was held out
   */
  public Optional<Likeness> of(List<LearnedImages.Seen> images) {
    float[][] learned = rows(images, Split.TRAIN);
    float[][] held = rows(images, Split.VALIDATION);
    return learned.length > 0 && held.length > 0
        ? Optional.of(new Likeness(learned, held))
        : Optional.empty();
  }

  /**
   * What a picture is compared by.
   *
   * @param picture decoded to at least {@link #SIDE} pixels
   */
  public static byte[] pixels(BufferedImage picture) {
    return RgbPixels.squash(picture, SIDE);
  }

  /** What pictures look like, a row each, from their {@link #pixels}. */
  public float[][] rows(List<byte[]> pixels) {
    Backbone backbone = backbone();
    return looks(backbone.features(pixels, SIDE), backbone);
  }

  /** What images look like that an iteration learned from, a row each. */
  public float[][] known(List<LearnedImages.Seen> images) {
    List<Content> contents = images.stream().map(LearnedImages.Seen::content).toList();
    Backbone backbone = backbone();
    return looks(features.of(contents, backbone, SIDE, View.PLAIN, done -> {}), backbone);
  }

  /** Evenly from all. */
  public static <T> List<T> sample(List<T> all) {
    int count = Math.min(SAMPLE, all.size());
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
        .toList();
  }

  private float[][] rows(List<LearnedImages.Seen> images, Split split) {
    return known(sample(images.stream().filter(seen -> seen.split() == split).toList()));
  }

  private Backbone backbone() {
    return pretrained.chosen(Pretrained.AUTO);
  }

  /** Where in a picture something is should not count. */
  private static float[][] looks(float[][] rows, Backbone backbone) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOf(row, backbone.lookLength()))
        .toArray(float[][]::new);
  }
}
