package org.diyml.training.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diyml.dataset.Image;
import org.diyml.dataset.Images;
import org.diyml.engine.Box;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.PageText;
import org.diyml.training.DetectionMistakes;

/** Makes pictures of what a detector found and missed. */
@ApplicationScoped
public class DetectedImages {
  @Inject private DetectionMistakes mistakes;
  @Inject private Images images;
  @Inject private PageText texts;

  /** Those with most mistakes first; images that were deleted since are left out. */
  Slice<DetectedImage> of(long projectId, int number, Range range) {
    Slice<DetectionMistakes.JudgedImage> judged = mistakes.of(projectId, number, range);
    Map<Long, Image> there =
        images
            .byIds(
                projectId,
                judged.items().stream().map(DetectionMistakes.JudgedImage::imageId).toList())
            .stream()
            .collect(Collectors.toMap(Image::getId, Function.identity()));
    return new Slice<>(
        judged.items().stream()
            .filter(one -> there.containsKey(one.imageId()))
            .map(one -> drawn(one, there.get(one.imageId())))
            .toList(),
        range,
        judged.total());
  }

  private DetectedImage drawn(DetectionMistakes.JudgedImage judged, Image image) {
    Set<Box> missed = new HashSet<>();
    Set<Box> wrong = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (DetectionMistakes.Wrong mistake : judged.mistakes()) {
      (mistake.score() == null ? missed : wrong).add(mistake.box());
      words.add(texts.of("mistake." + mistake.kind(), mistake.label(), mistake.score()));
    }
    List<DetectedImage.Shape> shapes = new ArrayList<>();
    for (DetectionMistakes.Truth truth : judged.truth()) {
      shapes.add(
          new DetectedImage.Shape(
              missed.contains(truth.box()) ? "missed" : "truth", truth.label(), truth.box()));
    }
    for (DetectionMistakes.Found found : judged.found()) {
      shapes.add(
          new DetectedImage.Shape(
              wrong.contains(found.box()) ? "wrong" : "right",
              texts.of("mistake.answer", found.label(), found.score()),
              found.box()));
    }
    return new DetectedImage(
        image.getId(), image.getName(), image.getWidth(), image.getHeight(), shapes, words);
  }
}
