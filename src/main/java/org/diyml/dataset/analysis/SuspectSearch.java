package org.diyml.dataset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.engine.Head;
import org.diyml.engine.Recipe;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingSet;
import org.diyml.engine.analysis.AnalysisListener;
import org.diyml.engine.analysis.LabelledFeatures;
import org.diyml.engine.analysis.StratifiedSample;
import org.diyml.engine.analysis.Suspect;
import org.diyml.engine.analysis.SuspectLabels;

/** Looks for wrong labels among the images of a classification project. */
final class SuspectSearch {
  private static final long SEED = 42;
  private static final int FEWEST_EPOCHS = 2;

  /** About so many images are learned from in each part of the cross-validation. */
  private static final int ROWS_LEARNED = 20_000;

  private final List<AnalysedImage> images;
  private final List<String> labels;
  private final int[] judged;

  SuspectSearch(List<AnalysedImage> images) {
    this.images = images;
    this.labels = learnable(images);
    int[] labelled =
        IntStream.range(0, images.size())
            .filter(i -> images.get(i).label() != null && labels.contains(images.get(i).label()))
            .toArray();
    int[] truth = Arrays.stream(labelled).map(this::truth).toArray();
    this.judged =
        labels.size() < DatasetNeeds.LABELS
            ? new int[0]
            : Arrays.stream(StratifiedSample.of(truth, SuspectLabels.LIMIT, SEED))
                .map(i -> labelled[i])
                .toArray();
  }

  /** Whose features are needed, by their places. */
  boolean[] wanted() {
    boolean[] wanted = new boolean[images.size()];
    for (int i : judged) {
      wanted[i] = true;
    }
    return wanted;
  }

  /**
   * The labels that are probably wrong, most suspicious first.
   *
   * @param features at the places that are wanted
   * @param copies groups of places of images that look the same: they do not vouch for each other
   */
  List<DatasetReport.SuspectLabel> find(
      float[][] features,
      List<List<Integer>> copies,
      Trainer<TrainingSet, Head> trainer,
      AnalysisListener listener) {
    if (judged.length == 0) {
      return List.of();
    }
    float[][] rows = Arrays.stream(judged).mapToObj(i -> features[i]).toArray(float[][]::new);
    int[] truth = Arrays.stream(judged).map(this::truth).toArray();
    return new SuspectLabels(trainer, recipe(judged.length))
        .find(new LabelledFeatures(labels, rows, truth), amongJudged(copies), SEED, listener)
        .stream()
        .map(this::report)
        .toList();
  }

  /** The more images there are, the fewer passes over them a judge needs. */
  private static Recipe recipe(int images) {
    Recipe usual = Recipe.DEFAULT;
    return usual.withEpochs(
        Math.max(FEWEST_EPOCHS, Math.min(usual.epochs(), ROWS_LEARNED / images)));
  }

  private DatasetReport.SuspectLabel report(Suspect suspect) {
    AnalysedImage image = images.get(judged[suspect.index()]);
    return new DatasetReport.SuspectLabel(
        image.id(), image.label(), labels.get(suspect.suggested()), suspect.confidence());
  }

  private List<List<Integer>> amongJudged(List<List<Integer>> copies) {
    int[] place = new int[images.size()];
    Arrays.fill(place, -1);
    for (int i = 0; i < judged.length; i++) {
      place[judged[i]] = i;
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (List<Integer> group : copies) {
      List<Integer> present = group.stream().map(i -> place[i]).filter(i -> i >= 0).toList();
      if (present.size() > 1) {
        groups.add(present);
      }
    }
    return groups;
  }

  private int truth(int index) {
    return labels.indexOf(images.get(index).label());
  }

  private static List<String> learnable(List<AnalysedImage> images) {
    Map<String, Integer> counts = new HashMap<>();
    for (AnalysedImage image : images) {
      if (image.label() != null) {
        counts.merge(image.label(), 1, Integer::sum);
      }
    }
    counts.values().removeIf(count -> count < DatasetNeeds.IMAGES_OF_A_LABEL);
    return List.copyOf(new TreeSet<>(counts.keySet()));
  }
}
