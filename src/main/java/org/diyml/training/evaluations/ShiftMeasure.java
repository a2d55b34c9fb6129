package org.diyml.training.evaluations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.PictureCheck;
import org.diyml.dataset.Split;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.formats.PlannedBox;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.dataset.formats.UnreadableEntry;
import org.diyml.engine.analysis.FeatureShift;
import org.diyml.engine.pictures.UnreadablePicture;
import org.diyml.platform.settings.Setting;
import org.diyml.training.likeness.LearnedImages;
import org.diyml.training.likeness.LearnedLooks;

/**
 * Measures how far an archive is from what an iteration learned from, or from the images of a
 * project, by a sample of each.
 */
@ApplicationScoped
public class ShiftMeasure {
  @Inject private LearnedImages learned;
  @Inject private LearnedLooks looks;
  @Inject private PictureCheck check;

  /** Compares the images that the model was judged on. */
  DataShift of(EvaluationTask task, Archive archive, List<PlannedImage> images)
      throws IOException {
    List<LearnedImages.Seen> known =
        task.projectId() == null
            ? learned.of(task.iterationId(), task.type())
            : learned.ofProject(task.projectId());
    List<String> before =
        known.stream()
            .filter(seen -> seen.split() == Split.TRAIN)
            .flatMap(seen -> seen.labels().stream())
            .toList();
    List<DataShift.LabelShare> shares = LabelShares.of(before, labels(images, before));
    float[][] fresh = fresh(archive, images);
    return new DataShift(
        fresh.length == 0
            ? null
            : looks.of(known).map(likeness -> FeatureShift.of(likeness, fresh)).orElse(null),
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

  private float[][] fresh(Archive archive, List<PlannedImage> images) throws IOException {
    List<byte[]> pixels = new ArrayList<>();
    for (PlannedImage image : LearnedLooks.sample(images)) {
      try {
        byte[] content = archive.read(image.entry(), Setting.PICTURE_BYTES.number());
        pixels.add(LearnedLooks.pixels(check.reader().read(content, LearnedLooks.SIDE)));
      } catch (UnreadableEntry | UnreadablePicture e) {
        // Told as a problem when the model was shown the image.
        continue;
      }
    }
    return looks.rows(pixels);
  }
}
