package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Box;
import org.junit.jupiter.api.Test;

class BoxFindingsTest {

  @Test
  void findsSmallBoxes() {
    assertThat(find(box(0, 0, 0, 15, 200), box(0, 99, 0, 16, 200), box(0, 0, 0, 200, 11)))
        .containsExactly(
            new BoxFinding(BoxFinding.Kind.TOO_SMALL, 0, -1, 15),
            new BoxFinding(BoxFinding.Kind.TOO_SMALL, 2, -1, 11));
    assertThat(find(box(0, 0, 0, 17, 17)))
        .singleElement()
        .satisfies(found -> assertThat(found.value()).isEqualTo(17));
  }

  @Test
  void findsBoxesDrawnTwice() {
    assertThat(find(box(0, 10, 10, 100, 100), box(0, 300, 10, 100, 100), box(0, 12, 11, 100, 100)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(BoxFinding.Kind.DRAWN_TWICE);
              assertThat(found.box()).isEqualTo(2);
              assertThat(found.other()).isZero();
              assertThat(found.value()).isBetween(0.9, 1.0);
            });
    assertThat(find(box(0, 10, 10, 100, 100), box(0, 20, 10, 100, 100))).isEmpty();
  }

  @Test
  void findsPlacesWithTwoLabels() {
    assertThat(find(box(0, 10, 10, 100, 100), box(1, 11, 10, 100, 100)))
        .extracting(BoxFinding::kind)
        .containsExactly(BoxFinding.Kind.TWO_LABELS);
    assertThat(find(box(0, 10, 10, 100, 100), box(1, 14, 10, 100, 100))).isEmpty();
  }

  @Test
  void reportsEachOfManyEqualBoxesOnce() {
    List<LabelledBox> boxes = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      boxes.add(box(0, 10, 10, 100, 100));
    }
    assertThat(BoxFindings.find(640, 480, boxes)).hasSize(4999);
    assertThat(BoxFindings.find(640, 480, List.of())).isEmpty();
  }

  private static List<BoxFinding> find(LabelledBox... boxes) {
    return BoxFindings.find(640, 480, List.of(boxes));
  }

  private static LabelledBox box(int label, double x, double y, double width, double height) {
    return new LabelledBox(label, new Box(x, y, width, height));
  }
}
