package org.diyml.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import org.diyml.platform.text.Text;

/** Collects problems; counts those beyond what anybody would read. */
final class Problems {
  static final int KEPT = 10_000;
  private static final int LONGEST_ITEM = 300;

  private final List<Problem> kept = new ArrayList<>();
  private int dropped;

  /** Notes a problem, its reason the message {@code key}. */
  void add(String item, String key, Object... values) {
    add(item, Text.of(key, values));
  }

  void add(String item, Text reason) {
    add(new Problem(printable(item), reason));
  }

  void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** All that were kept, and last how many were not. */
  List<Problem> list() {
    List<Problem> all = new ArrayList<>(kept);
    if (dropped > 0) {
      all.add(new Problem(Problem.ARCHIVE, Text.of("import.problems.more", dropped)));
    }
    return List.copyOf(all);
  }

  /** A text of a file, fit to be shown: one line, not too long. */
  static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST_ITEM ? line : line.substring(0, LONGEST_ITEM) + "…";
  }

  private void add(Problem problem) {
    if (kept.size() < KEPT) {
      kept.add(problem);
    } else {
      dropped++;
    }
  }
}
