package org.diyml.dataset.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.dataset.Split;
import org.diyml.engine.analysis.NearDuplicates;

/** Copies among the images of a dataset: the same bytes, or nearly the same look. */
final class Copies {
  private final List<AnalysedImage> images;
  private final List<List<Integer>> same;
  private final List<List<Integer>> near;

  Copies(List<AnalysedImage> images, long[][] signatures) {
    this.images = images;
    this.same = same(images);
    this.near = near(images, signatures);
  }

  /** Groups of places of images that look the same, those with the same bytes among them. */
  List<List<Integer>> alike() {
    List<List<Integer>> all = new ArrayList<>(near);
    all.addAll(same);
    return all;
  }

  /** Groups of ids of images with the same bytes. */
  List<List<Long>> duplicates() {
    return ids(same);
  }

  /** Groups of ids of images that look the same; of the same bytes only the first is named. */
  List<List<Long>> nearDuplicates() {
    return ids(near);
  }

  /** Groups with images on both sides of the split. */
  List<DatasetReport.Leak> leakage() {
    List<DatasetReport.Leak> leaks = new ArrayList<>();
    for (List<Integer> group : alike()) {
      List<Long> train = in(group, Split.TRAIN);
      List<Long> validation = in(group, Split.VALIDATION);
      validation.addAll(in(group, Split.TEST));
      if (!train.isEmpty() && !validation.isEmpty()) {
        leaks.add(new DatasetReport.Leak(train, validation));
      }
    }
    return leaks;
  }

  private List<Long> in(List<Integer> group, Split split) {
    return new ArrayList<>(
        group.stream()
            .map(images::get)
            .filter(image -> image.split() == split)
            .map(AnalysedImage::id)
            .toList());
  }

  private List<List<Long>> ids(List<List<Integer>> groups) {
    return groups.stream()
        .map(group -> group.stream().map(i -> images.get(i).id()).toList())
        .toList();
  }

  private static List<List<Integer>> same(List<AnalysedImage> images) {
    Map<String, List<Integer>> byContent = new LinkedHashMap<>();
    for (int i = 0; i < images.size(); i++) {
      byContent.computeIfAbsent(images.get(i).sha256(), hash -> new ArrayList<>()).add(i);
    }
    return byContent.values().stream().filter(group -> group.size() > 1).toList();
  }

  private static List<List<Integer>> near(List<AnalysedImage> images, long[][] signatures) {
    Map<String, Integer> first = new HashMap<>();
    List<Integer> distinct = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      if (first.putIfAbsent(images.get(i).sha256(), i) == null) {
        distinct.add(i);
      }
    }
    long[] hashes = distinct.stream().mapToLong(i -> images.get(i).look()).toArray();
    long[][] signed = distinct.stream().map(i -> signatures[i]).toArray(long[][]::new);
    return NearDuplicates.find(hashes, signed).stream()
        .map(group -> group.stream().map(distinct::get).toList())
        .toList();
  }
}
