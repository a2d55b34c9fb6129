package org.diyml.engine.metrics.detection;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.TruthBox;

/** Finds what a detector does wrong at a threshold, with an overlap of at least 0.5. */
final class Mistakes {

  /** A box that overlaps an object less than this has nothing to do with it. */
  private static final double LEAST_OVERLAP = 0.1;

  private final List<JudgedPicture> pictures;
  private final int labels;
  private final double threshold;

  Mistakes(List<JudgedPicture> pictures, int labels, double threshold) {
    this.pictures = pictures;
    this.labels = labels;
    this.threshold = threshold;
  }

  /** By picture, then by label. */
  List<Mistake> find() {
    List<Mistake> mistakes = new ArrayList<>();
    for (int picture = 0; picture < pictures.size(); picture++) {
      for (int label = 0; label < labels; label++) {
        add(picture, label, mistakes);
      }
    }
    return List.copyOf(mistakes);
  }

  private void add(int picture, int label, List<Mistake> mistakes) {
    JudgedPicture judged = pictures.get(picture);
    List<Detection> counting =
        judged.foundOf(label, AveragePrecision.MOST_FOUND).stream()
            .filter(detection -> detection.score() >= threshold)
            .toList();
    Overlaps overlaps =
        Overlaps.of(new JudgedPicture(judged.truth(), counting), label, counting.size());
    Matches matches = Matches.of(overlaps, AreaRange.ALL, AveragePrecision.HALF);
    boolean[] found = new boolean[overlaps.truth().size()];
    for (int d = 0; d < counting.size(); d++) {
      int object = matches.objectOf()[d];
      if (object != Matches.NOTHING) {
        found[object] = true;
      } else if (!matches.ignored()[d]) {
        Detection wrong = counting.get(d);
        mistakes.add(
            new Mistake(kind(judged, wrong), picture, label, wrong.box(), wrong.score()));
      }
    }
    for (int t = 0; t < found.length; t++) {
      if (matches.counted()[t] && !found[t]) {
        Box box = overlaps.truth().get(t).box();
        mistakes.add(new Mistake(Mistake.Kind.MISSED, picture, label, box, Double.NaN));
      }
    }
  }

  private static Mistake.Kind kind(JudgedPicture judged, Detection wrong) {
    double same = 0;
    double other = 0;
    for (TruthBox object : judged.truth()) {
      double overlap = object.crowd() ? 0 : object.box().overlap(wrong.box());
      if (object.label() == wrong.label()) {
        same = Math.max(same, overlap);
      } else {
        other = Math.max(other, overlap);
      }
    }
    if (same >= AveragePrecision.HALF) {
      return Mistake.Kind.FOUND_TWICE;
    }
    if (other >= AveragePrecision.HALF) {
      return Mistake.Kind.WRONG_LABEL;
    }
    return same >= LEAST_OVERLAP ? Mistake.Kind.BOX_OFF : Mistake.Kind.NOTHING_THERE;
  }
}
