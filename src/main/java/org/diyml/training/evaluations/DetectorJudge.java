package org.diyml.training.evaluations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.diyml.dataset.formats.PlannedBox;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.engine.Prediction;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.TruthBox;
import org.diyml.engine.metrics.detection.DetectionMetrics;
import org.diyml.engine.metrics.detection.JudgedPicture;
import org.diyml.training.DetectionFigures;

/** Judges a detector. Boxes of labels that it does not know are left out. */
final class DetectorJudge implements Judge<DetectionFigures> {
  private final List<String> labels;
  private final NameMatching names;
  private final List<JudgedPicture> judged = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();

  /** Makes a judge of a model that finds those labels. */
  DetectorJudge(List<String> labels) {
    this.labels = labels;
    this.names = new NameMatching(labels);
  }

  @Override
  public boolean takes(PlannedImage image) {
    boolean known = false;
    for (PlannedBox box : image.boxes()) {
      int label = names.find(box.label());
      boolean knows = label != NameMatching.NONE;
      (knows ? seen : unknown).add(knows ? labels.get(label) : box.label());
      known |= knows;
    }
    return known;
  }

  @Override
  public void add(PlannedImage image, int width, int height, List<Prediction> answers) {
    List<TruthBox> truth =
        image.boxes().stream()
            .filter(box -> names.find(box.label()) != NameMatching.NONE)
            .map(box -> TruthBox.of(names.find(box.label()), box.in(width, height)))
            .toList();
    List<Detection> found =
        answers.stream()
            .map(
                answer ->
                    new Detection(
                        labels.indexOf(answer.label()), answer.probability(), answer.box()))
            .toList();
    judged.add(new JudgedPicture(truth, found));
  }

  @Override
  public DetectionFigures metrics() {
    return judged.isEmpty() ? null : DetectionFigures.of(DetectionMetrics.of(judged, labels));
  }

  @Override
  public EvaluationResult.LabelDifferences differences() {
    List<String> absent = labels.stream().filter(label -> !seen.contains(label)).toList();
    return new EvaluationResult.LabelDifferences(
        List.copyOf(unknown), absent, names.respelled());
  }
}
