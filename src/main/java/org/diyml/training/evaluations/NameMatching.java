package org.diyml.training.evaluations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the label of a model that a name in an archive means: the very one, or the only one that
 * differs in capitals, spaces, hyphens and underscores alone. Keeps what names it met.
 */
final class NameMatching {
  /** No label is meant. */
  static final int NONE = -1;

  private final List<String> labels;
  private final Map<String, Integer> plain = new HashMap<>();
  private final Map<String, String> respelled = new TreeMap<>();

  NameMatching(List<String> labels) {
    this.labels = labels;
    for (int i = 0; i < labels.size(); i++) {
      int index = i;
      // Two labels that are alike but for that are told apart by the very name only.
      plain.compute(plain(labels.get(i)), (name, known) -> known == null ? index : NONE);
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }

  /** The place of the label, or {@link #NONE}. */
  int find(String name) {
    int exact = labels.indexOf(name);
    if (exact >= 0) {
      return exact;
    }
    int alike = plain.getOrDefault(plain(name), NONE);
    if (alike != NONE) {
      respelled.put(name, labels.get(alike));
    }
    return alike;
  }

  /** Names that were found although they are spelled in another way. */
  List<EvaluationResult.Respelled> respelled() {
    List<EvaluationResult.Respelled> all = new ArrayList<>();
    respelled.forEach((name, label) -> all.add(new EvaluationResult.Respelled(name, label)));
    return all;
  }
}
