package org.diyml.training.evaluations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.engine.Prediction;
import org.diyml.engine.metrics.ClassificationStatistics;
import org.diyml.training.ClassificationFigures;

/** Judges a classifier. */
final class ClassifierJudge implements Judge<ClassificationFigures> {
  private final List<String> labels;
  private final int trainingMajority;
  private final List<Integer> truth = new ArrayList<>();
  private final List<float[]> rows = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();

  /**
   * Makes a judge.
   *
   * @param labels that the model tells apart
   * @param trainingMajority index of the one that is most frequent in what it learned from
   */
  ClassifierJudge(List<String> labels, int trainingMajority) {
    this.labels = labels;
    this.trainingMajority = trainingMajority;
  }

  @Override
  public boolean takes(PlannedImage image) {
    if (image.label() == null) {
      return false;
    }
    boolean known = labels.contains(image.label());
    (known ? seen : unknown).add(image.label());
    return known;
  }

  @Override
  public void add(PlannedImage image, int width, int height, List<Prediction> answers) {
    float[] row = new float[labels.size()];
    for (Prediction answer : answers) {
      row[labels.indexOf(answer.label())] = (float) answer.probability();
    }
    truth.add(labels.indexOf(image.label()));
    rows.add(row);
  }

  @Override
  public ClassificationFigures metrics() {
    if (rows.isEmpty()) {
      return null;
    }
    ClassificationStatistics statistics =
        ClassificationStatistics.of(
            labels,
            truth.stream().mapToInt(Integer::intValue).toArray(),
            rows.toArray(float[][]::new),
            trainingMajority);
    return ClassificationFigures.of(statistics, null, null);
  }

  @Override
  public EvaluationResult.LabelDifferences differences() {
    List<String> absent = labels.stream().filter(label -> !seen.contains(label)).toList();
    return new EvaluationResult.LabelDifferences(List.copyOf(unknown), absent);
  }
}
