package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.Box;

/**
 * Finds boxes of one picture that are too small or drawn twice.
 *
 * <p>A box is too small where its width or height is below {@value #SHORTEST_SIDE} pixels once the
 * picture is squashed to {@value #INPUT_SIDE}×{@value #INPUT_SIDE}, the usual input of a detector,
 * or its area below 0.1 % of the picture. Boxes of one label are the same from an overlap
 * (intersection over union) above 0.9, those of different labels above 0.95.
 *
 * <p>Boxes are swept from left to right, and only those whose left edges are near are compared: for
 * b boxes O(b log b) time and as many comparisons as there are such neighbours. Each box is
 * reported with at most one other of each kind.
 */
public final class BoxFindings {

  private static final int INPUT_SIDE = 320;
  private static final int SHORTEST_SIDE = 8;
  private static final double LEAST_AREA = 0.001;
  private static final double DRAWN_TWICE = 0.9;
  private static final double TWO_LABELS = 0.95;

  private BoxFindings() {}

  /**
   * Finds mistakes.
   *
   * @param width of the upright picture in pixels
   * @param height of the picture
   * @param boxes of this picture
   * @return by place of the box, then by kind
   */
  public static List<BoxFinding> find(int width, int height, List<LabelledBox> boxes) {
    List<BoxFinding> found = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i).box();
      if (tooSmall(box, width, height)) {
        double side = Math.min(box.width(), box.height());
        found.add(new BoxFinding(BoxFinding.Kind.TOO_SMALL, i, -1, side));
      }
    }
    addOverlaps(boxes, found);
    found.sort(Comparator.comparingInt(BoxFinding::box).thenComparing(BoxFinding::kind));
    return List.copyOf(found);
  }

  private static boolean tooSmall(Box box, int width, int height) {
    return box.width() * INPUT_SIDE < (double) SHORTEST_SIDE * width
        || box.height() * INPUT_SIDE < (double) SHORTEST_SIDE * height
        || box.width() * box.height() < LEAST_AREA * width * height;
  }

  private static void addOverlaps(List<LabelledBox> boxes, List<BoxFinding> found) {
    List<Integer> order =
        IntStream.range(0, boxes.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> boxes.get(i).box().x()))
            .toList();
    for (int at = 0; at < order.size(); at++) {
      addFirst(BoxFinding.Kind.DRAWN_TWICE, boxes, order, at, found);
      addFirst(BoxFinding.Kind.TWO_LABELS, boxes, order, at, found);
    }
  }

  /** Pairs a box with the first one to its right that it lies on. */
  private static void addFirst(
      BoxFinding.Kind kind,
      List<LabelledBox> boxes,
      List<Integer> order,
      int at,
      List<BoxFinding> found) {
    boolean sameLabel = kind == BoxFinding.Kind.DRAWN_TWICE;
    double least = sameLabel ? DRAWN_TWICE : TWO_LABELS;
    LabelledBox box = boxes.get(order.get(at));
    // An overlap above a share needs a common width above that share of each.
    double furthest = box.box().x() + (1 - least) * box.box().width();
    for (int next = at + 1; next < order.size(); next++) {
      LabelledBox other = boxes.get(order.get(next));
      if (other.box().x() > furthest) {
        return;
      }
      double overlap = box.box().overlap(other.box());
      if (sameLabel == (box.label() == other.label()) && overlap > least) {
        int first = Math.min(order.get(at), order.get(next));
        int second = Math.max(order.get(at), order.get(next));
        found.add(new BoxFinding(kind, second, first, overlap));
        return;
      }
    }
  }
}
