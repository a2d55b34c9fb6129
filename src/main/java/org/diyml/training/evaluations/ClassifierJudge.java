package org.diyml.training.evaluations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.engine.Prediction;
import org.diyml.engine.metrics.ClassificationStatistics;
import org.diyml.training.ClassificationFigures;
import org.diyml.training.ValidationAnswers;

/** Judges a classifier. */
final class ClassifierJudge implements Judge<ClassificationFigures> {
  /** Stands for what is not known of a model from elsewhere. */
  static final int UNKNOWN = -1;

  private final List<String> labels;
  private final NameMatching names;
  private final int trainingMajority;
  private final List<Integer> truth = new ArrayList<>();
  private final List<float[]> rows = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();

  /**
   * Makes a judge.
   *
   * @param labels that the model tells apart
   * @param trainingMajority index of the one that is most frequent in what it learned from, or
   *     {@link #UNKNOWN}: then the most frequent one of the images stands for it
   */
  ClassifierJudge(List<String> labels, int trainingMajority) {
    this.labels = labels;
    this.names = new NameMatching(labels);
    this.trainingMajority = trainingMajority;
  }

  @Override
  public boolean takes(PlannedImage image) {
    if (image.label() == null) {
      return false;
    }
    int label = names.find(image.label());
    boolean known = label != NameMatching.NONE;
    (known ? seen : unknown).add(known ? labels.get(label) : image.label());
    return known;
  }

  @Override
  public void add(PlannedImage image, int width, int height, List<Prediction> answers) {
    float[] row = new float[labels.size()];
    for (Prediction answer : answers) {
      row[labels.indexOf(answer.label())] = (float) answer.probability();
    }
    truth.add(names.find(image.label()));
    rows.add(row);
  }

  @Override
  public ClassificationFigures metrics() {
    if (rows.isEmpty()) {
      return null;
    }
    int[] all = truth.stream().mapToInt(Integer::intValue).toArray();
    int majority =
        trainingMajority == UNKNOWN
            ? ValidationAnswers.majority(all, labels.size())
            : trainingMajority;
    ClassificationStatistics statistics =
        ClassificationStatistics.of(labels, all, rows.toArray(float[][]::new), majority);
    return ClassificationFigures.of(statistics, null, null);
  }

  @Override
  public EvaluationResult.LabelDifferences differences() {
    List<String> absent = labels.stream().filter(label -> !seen.contains(label)).toList();
    return new EvaluationResult.LabelDifferences(
        List.copyOf(unknown), absent, names.respelled());
  }
}
