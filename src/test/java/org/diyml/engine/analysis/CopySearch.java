package org.diyml.engine.analysis;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * How well altered copies of real pictures are found.
 *
 * @param found copies that are in one group with their original
 * @param falsePairs pairs in one group that are neither of one original
 */
record CopySearch(int found, int falsePairs) {

  /** Adds copies of randomly chosen pictures to a set and looks for them. */
  static CopySearch of(
      RealPictures set,
      int copies,
      UnaryOperator<BufferedImage> alteration,
      FeatureReading reading,
      long seed) {
    int count = set.pictures().size();
    List<Integer> originals = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(originals, new Random(seed));
    List<Integer> source = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    List<BufferedImage> pictures = new ArrayList<>(set.pictures());
    for (int original : originals.subList(0, copies)) {
      pictures.add(alteration.apply(set.pictures().get(original)));
      source.add(original);
    }
    long[] hashes =
        pictures.stream().mapToLong(picture -> PictureTraits.of(picture).hash()).toArray();
    if (reading == null) {
      return judge(NearDuplicates.find(hashes), source, count);
    }
    float[][] features = reading.looks(pictures, set.inputSize());
    FeatureSigner signer = FeatureSigner.fit(features, seed);
    long[][] signatures = new long[features.length][];
    for (int i = 0; i < signatures.length; i++) {
      signatures[i] = signer.sign(features[i]);
    }
    return judge(NearDuplicates.find(hashes, signatures), source, count);
  }

  private static CopySearch judge(List<List<Integer>> groups, List<Integer> source, int count) {
    int found = 0;
    int falsePairs = 0;
    for (List<Integer> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          boolean same = source.get(group.get(i)).equals(source.get(group.get(j)));
          found += same && group.get(i) < count ? 1 : 0;
          falsePairs += same ? 0 : 1;
        }
      }
    }
    return new CopySearch(found, falsePairs);
  }
}
