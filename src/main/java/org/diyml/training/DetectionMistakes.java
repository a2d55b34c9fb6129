package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diyml.engine.Box;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.metrics.detection.DetectionMetrics;
import org.diyml.engine.metrics.detection.Mistake;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;

/** What a detector found in its validation images, and what is wrong about it. */
@ApplicationScoped
public class DetectionMistakes {
  @Inject private Iterations iterations;
  @Inject private ResultLookup results;
  @Inject private AnswerFiles files;

  /** An object that is there; nothing is right or wrong about a crowd. */
  public record Truth(String label, Box box, boolean crowd) {}

  /** A box that was found, with a score that counts. */
  public record Found(String label, double score, Box box) {}

  /**
   * What is wrong.
   *
   * @param kind {@code missed}, {@code found_twice}, {@code wrong_label}, {@code box_off} or {@code
   *     nothing_there}
   * @param score null for an object that was missed
   */
  public record Wrong(String kind, String label, Box box, Double score) {}

  /** A validation image with its objects, what was found there, and the mistakes among that. */
  public record JudgedImage(
      long imageId, List<Truth> truth, List<Found> found, List<Wrong> mistakes) {}

  /**
   * The validation images of an iteration, those with most mistakes first.
   *
   * @throws UserError not found, or a conflict when it has no detector or kept no answers
   */
  public Slice<JudgedImage> of(long projectId, int number, Range range) {
    TrainedModel model =
        results.model(iterations.get(projectId, number, Permission.VIEW).getId());
    if (!model.isDetector()) {
      throw UserError.conflict("iteration.classifier");
    }
    DetectionAnswers answers = files.read(model, DetectionAnswers.class);
    DetectionMetrics metrics = answers.metrics();
    Map<Integer, List<Mistake>> byPicture =
        metrics.mistakes().stream().collect(Collectors.groupingBy(Mistake::picture));
    List<JudgedImage> all = new ArrayList<>();
    IntStream.range(0, answers.images().size())
        .mapToObj(
            i ->
                judged(
                    answers.labels(),
                    answers.images().get(i),
                    byPicture.getOrDefault(i, List.of()),
                    metrics.threshold().threshold()))
        .forEach(all::add);
    all.sort(Comparator.comparing((JudgedImage image) -> image.mistakes().size()).reversed());
    int from = Math.min(all.size(), range.offset());
    int to = Math.min(all.size(), from + range.size());
    return new Slice<>(List.copyOf(all.subList(from, to)), range, all.size());
  }

  private static JudgedImage judged(
      List<String> labels,
      DetectionAnswers.JudgedImage image,
      List<Mistake> mistakes,
      double threshold) {
    return new JudgedImage(
        image.id(),
        image.truth().stream()
            .map(object -> new Truth(labels.get(object.label()), object.box(), object.crowd()))
            .toList(),
        image.found().stream()
            .filter(found -> found.score() >= threshold)
            .sorted(Detection.BEST_FIRST)
            .map(found -> new Found(labels.get(found.label()), found.score(), found.box()))
            .toList(),
        mistakes.stream().map(mistake -> wrong(labels, mistake)).toList());
  }

  private static Wrong wrong(List<String> labels, Mistake mistake) {
    return new Wrong(
        mistake.kind().name().toLowerCase(Locale.ROOT),
        labels.get(mistake.label()),
        mistake.box(),
        mistake.kind().isFalsePositive() ? mistake.score() : null);
  }
}
