package org.diyml.training.evaluations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.dataset.PictureCheck;
import org.diyml.dataset.Split;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.formats.PlannedBox;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.dataset.formats.UnreadableEntry;
import org.diyml.engine.Backbone;
import org.diyml.engine.analysis.FeatureShift;
import org.diyml.engine.pictures.RgbPixels;
import org.diyml.engine.pictures.UnreadablePicture;
import org.diyml.features.Content;
import org.diyml.features.Features;
import org.diyml.features.View;
import org.diyml.platform.settings.Setting;
import org.diyml.pretrained.Pretrained;

/** Measures how far an archive is from what an iteration learned from, by a sample of each. */
@ApplicationScoped
public class ShiftMeasure {
  private static final int SAMPLE = 500;

  /** Of the square in which pictures are compared, whatever the model itself sees. */
  private static final int SIDE = 96;

  @Inject private LearnedImages learned;
  @Inject private Features features;
  @Inject private Pretrained pretrained;
  @Inject private PictureCheck check;

  /** Compares the images that the model was judged on. */
  DataShift of(EvaluationTask task, Archive archive, List<PlannedImage> images)
      throws IOException {
    List<LearnedImages.Seen> known = learned.of(task.iterationId(), task.type());
    List<String> before =
        known.stream()
            .filter(seen -> seen.split() == Split.TRAIN)
            .flatMap(seen -> seen.labels().stream())
            .toList();
    List<DataShift.LabelShare> shares = LabelShares.of(before, labels(images, before));
    Backbone backbone = pretrained.chosen(Pretrained.AUTO);
    float[][] fresh = fresh(archive, images, backbone);
    float[][] train = features(known, Split.TRAIN, backbone);
    float[][] held = features(known, Split.VALIDATION, backbone);
    boolean comparable = fresh.length > 0 && train.length > 0 && held.length > 0;
    return new DataShift(
        comparable ? FeatureShift.of(train, held, fresh) : null,
        shares,
        LabelShares.difference(shares));
  }

  /** Those that are spelled in another way count as the ones that were learned. */
  private static List<String> labels(List<PlannedImage> images, List<String> before) {
    List<String> learned = before.stream().distinct().toList();
    NameMatching names = new NameMatching(learned);
    return images.stream()
        .flatMap(image -> labels(image).stream())
        .map(name -> names.find(name) == NameMatching.NONE ? name : learned.get(names.find(name)))
        .toList();
  }

  private static List<String> labels(PlannedImage image) {
    return image.label() != null
        ? List.of(image.label())
        : image.boxes().stream().map(PlannedBox::label).toList();
  }

  private float[][] features(List<LearnedImages.Seen> known, Split split, Backbone backbone) {
    List<Content> contents =
        sample(known.stream().filter(seen -> seen.split() == split).toList()).stream()
            .map(LearnedImages.Seen::content)
            .toList();
    return looks(features.of(contents, backbone, SIDE, View.PLAIN, done -> {}), backbone);
  }

  private float[][] fresh(Archive archive, List<PlannedImage> images, Backbone backbone)
      throws IOException {
    List<byte[]> pixels = new ArrayList<>();
    for (PlannedImage image : sample(images)) {
      try {
        byte[] content = archive.read(image.entry(), Setting.PICTURE_BYTES.number());
        pixels.add(RgbPixels.squash(check.reader().read(content, SIDE), SIDE));
      } catch (UnreadableEntry | UnreadablePicture e) {
        // Told as a problem when the model was shown the image.
        continue;
      }
    }
    return looks(backbone.features(pixels, SIDE), backbone);
  }

  /** Where in a picture something is should not count. */
  private static float[][] looks(float[][] rows, Backbone backbone) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOf(row, backbone.lookLength()))
        .toArray(float[][]::new);
  }

  /** Evenly from all. */
  private static <T> List<T> sample(List<T> all) {
    int count = Math.min(SAMPLE, all.size());
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
        .toList();
  }
}
