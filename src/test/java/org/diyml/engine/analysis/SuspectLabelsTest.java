package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.dl4j.HeadTrainer;
import org.junit.jupiter.api.Test;

class SuspectLabelsTest {

  private static final int SWAPPED = 10;
  private static final int LOOKED_AT = 20;

  private final SuspectLabels suspectLabels = new SuspectLabels(new HeadTrainer());

  @Test
  void namesSwappedLabelsOfPhotosByTheBetterBackbone() {
    Optional<FeatureReading> imageNet = FeatureReading.imageNet();
    assumeTrue(imageNet.isPresent(), "the shared models are not there");
    assertThat(namedOf(stamps(), imageNet.orElseThrow(), 1, 2, 3)).allMatch(named -> named >= 8);
  }

  @Test
  void namesSwappedLabelsOfPhotosByTheBundledBackbone() {
    assertThat(namedOf(stamps(), FeatureReading.bundled(), 1, 2, 3)).allMatch(named -> named >= 7);
  }

  @Test
  void namesSwappedLabelsOfDigits() {
    assertThat(namedOf(RealPictures.digits(), FeatureReading.bundled(), 1, 2))
        .allMatch(named -> named >= 8);
  }

  @Test
  void hasNothingToSayAboutTooLittle() {
    assertThat(find(new LabelledFeatures(List.of("a"), new float[5][3], new int[5]))).isEmpty();
    assertThat(find(new LabelledFeatures(List.of("a", "b"), new float[0][], new int[0]))).isEmpty();
    float[][] two = {{0, 1}, {1, 0}};
    assertThat(find(new LabelledFeatures(List.of("a", "b"), two, new int[] {0, 1}))).isEmpty();
  }

  @Test
  void canBeCancelledAndTellsProgress() {
    List<Double> shares = new ArrayList<>();
    AnalysisListener listener =
        new AnalysisListener() {
          @Override
          public void progress(double share) {
            shares.add(share);
          }

          @Override
          public boolean cancelled() {
            return !shares.isEmpty() && shares.get(shares.size() - 1) > 0.5;
          }
        };
    LabelledFeatures set = points(60);
    assertThatExceptionOfType(TrainingCancelled.class)
        .isThrownBy(() -> suspectLabels.find(set, List.of(), 1, listener));
    assertThat(shares).isSorted().last().satisfies(last -> assertThat(last).isBetween(0.5, 0.7));
  }

  @Test
  void copiesDoNotVouchForEachOther() {
    LabelledFeatures set = points(60);
    // Three copies of one picture, all with the wrong label.
    List<Integer> copies = List.of(0, 2, 4);
    for (int copy : copies) {
      set.features()[copy] = set.features()[0];
      set.truth()[copy] = 1;
    }
    assertThat(suspectLabels.find(set, List.of(copies), 1, AnalysisListener.SILENT))
        .extracting(Suspect::index)
        .startsWith(0, 2, 4);
  }

  private List<Suspect> find(LabelledFeatures set) {
    return suspectLabels.find(set, List.of(), 1, AnalysisListener.SILENT);
  }

  /** Label 0 at even places, 1 at odd ones, far apart. */
  private static LabelledFeatures points(int count) {
    Random random = new Random(4);
    float[][] features = new float[count][8];
    int[] truth = new int[count];
    for (int i = 0; i < count; i++) {
      truth[i] = i % 2;
      for (int j = 0; j < features[i].length; j++) {
        features[i][j] = (float) (random.nextGaussian() + 3 * truth[i]);
      }
    }
    return new LabelledFeatures(List.of("a", "b"), features, truth);
  }

  private List<Integer> namedOf(RealPictures set, FeatureReading reading, long... seeds) {
    float[][] features = reading.of(set.pictures(), set.inputSize());
    List<Integer> named = new ArrayList<>();
    for (long seed : seeds) {
      int[] truth = set.truth().clone();
      Set<Integer> swapped = swap(truth, set.labels().size(), seed);
      LabelledFeatures labelled = new LabelledFeatures(set.labels(), features, truth);
      named.add(
          (int)
              suspectLabels.find(labelled, List.of(), seed, AnalysisListener.SILENT).stream()
                  .limit(LOOKED_AT)
                  .filter(suspect -> swapped.contains(suspect.index()))
                  .count());
    }
    System.getLogger(SuspectLabelsTest.class.getName())
        .log(System.Logger.Level.INFO, "{0}: named {1} of {2}", reading, named, SWAPPED);
    return named;
  }

  private static Set<Integer> swap(int[] truth, int labels, long seed) {
    Random random = new Random(seed);
    Set<Integer> swapped = new TreeSet<>();
    while (swapped.size() < SWAPPED) {
      int picture = random.nextInt(truth.length);
      if (swapped.add(picture)) {
        truth[picture] = (truth[picture] + 1 + random.nextInt(labels - 1)) % labels;
      }
    }
    return swapped;
  }

  private static RealPictures stamps() {
    Optional<RealPictures> stamps = RealPictures.stamps();
    assumeTrue(stamps.isPresent(), "the shared data are not there");
    return stamps.orElseThrow();
  }
}
