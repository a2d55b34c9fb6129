package org.diyml.engine.metrics.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.TruthBox;
import org.junit.jupiter.api.Test;

/** Cases whose values can be worked out by hand. */
class DetectionMetricsTest {

  private static final List<String> LABELS = List.of("cat", "dog");
  private static final Box HERE = new Box(10, 10, 40, 40);
  private static final Box THERE = new Box(200, 100, 40, 40);
  private static final Box NOWHERE = new Box(400, 300, 40, 40);

  @Test
  void everythingFoundExactlyIsOne() {
    DetectionMetrics metrics =
        of(picture(List.of(cat(HERE), cat(THERE)), found(0, 0.9, HERE), found(0, 0.8, THERE)));

    assertThat(metrics.map50()).isEqualTo(1);
    assertThat(metrics.map()).isEqualTo(1);
    assertThat(metrics.mistakes()).isEmpty();
    assertThat(metrics.threshold().reason()).isEqualTo(ThresholdChoice.Reason.BEST_F1);
    assertThat(metrics.threshold().threshold()).isEqualTo(0.4);
    assertThat(metrics.labels().get(0).atThreshold().recall()).isEqualTo(1);
    assertThat(metrics.labels().get(1).ap50()).isNaN();
  }

  @Test
  void nothingFoundIsZero() {
    DetectionMetrics metrics = of(picture(List.of(cat(HERE))));

    assertThat(metrics.map50()).isZero();
    assertThat(metrics.map()).isZero();
    assertThat(metrics.threshold())
        .isEqualTo(new ThresholdChoice(0.5, ThresholdChoice.Reason.NOTHING_FOUND, 0));
    assertThat(metrics.mistakes())
        .containsExactly(new Mistake(Mistake.Kind.MISSED, 0, 0, HERE, Double.NaN));
  }

  @Test
  void withoutObjectsThereIsNothingToMeasure() {
    DetectionMetrics metrics = of(picture(List.of(), found(0, 0.9, HERE)));

    assertThat(metrics.map50()).isNaN();
    assertThat(metrics.map()).isNaN();
    assertThat(metrics.threshold().reason()).isEqualTo(ThresholdChoice.Reason.NO_OBJECTS);
    assertThat(metrics.mistakes()).extracting(Mistake::kind)
        .containsExactly(Mistake.Kind.NOTHING_THERE);
  }

  /** Right, wrong, right of two objects: precision 1 up to recall 0.5, 2/3 above. */
  @Test
  void interpolatesAtAHundredAndOneRecalls() {
    DetectionMetrics metrics =
        of(
            picture(
                List.of(cat(HERE), cat(THERE)),
                found(0, 0.9, HERE),
                found(0, 0.8, NOWHERE),
                found(0, 0.7, THERE)));

    assertThat(metrics.map50()).isCloseTo((51 + 50 * 2 / 3.0) / 101, within(1e-12));
    assertThat(metrics.labels().get(0).curve())
        .containsExactly(
            new CurvePoint(0.9, 1, 0.5),
            new CurvePoint(0.8, 0.5, 0.5),
            new CurvePoint(0.7, 2 / 3.0, 1));
    assertThat(metrics.threshold().threshold()).isEqualTo(0.35);
    assertThat(metrics.threshold().meanF1()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void theSecondBoxOfAnObjectIsWrong() {
    DetectionMetrics metrics =
        of(picture(List.of(cat(HERE)), found(0, 0.9, HERE), found(0, 0.8, HERE)));

    assertThat(metrics.map50()).isEqualTo(1);
    assertThat(metrics.threshold().threshold()).isCloseTo(0.85, within(1e-12));
    assertThat(mistakesAt(0.5, picture(List.of(cat(HERE)), found(0, 0.9, HERE),
                found(0, 0.8, HERE))))
        .containsExactly(new Mistake(Mistake.Kind.FOUND_TWICE, 0, 0, HERE, 0.8));
  }

  /** Of equal scores the first picture's comes first: wrong, then right. */
  @Test
  void equalScoresStayInTheOrderOfThePictures() {
    JudgedPicture wrong = picture(List.of(), found(0, 0.5, HERE));
    JudgedPicture right = picture(List.of(cat(HERE)), found(0, 0.5, HERE));

    assertThat(of(wrong, right).map50()).isCloseTo(0.5, within(1e-12));
    assertThat(of(right, wrong).map50()).isEqualTo(1);
    assertThat(of(right, wrong).labels().get(0).curve())
        .containsExactly(new CurvePoint(0.5, 0.5, 1));
  }

  @Test
  void whatLiesInACrowdIsNeitherRightNorWrong() {
    TruthBox crowd = new TruthBox(0, new Box(100, 0, 400, 400), true);
    DetectionMetrics metrics =
        of(
            picture(
                List.of(crowd, cat(HERE)),
                found(0, 0.95, THERE),
                found(0, 0.94, NOWHERE),
                found(0, 0.9, HERE)));

    assertThat(metrics.map50()).isEqualTo(1);
    assertThat(metrics.labels().get(0).objects()).isEqualTo(1);
    assertThat(metrics.mistakes()).isEmpty();
  }

  @Test
  void namesEachKindOfMistake() {
    JudgedPicture picture =
        picture(
            List.of(cat(HERE), new TruthBox(1, THERE, false)),
            found(0, 0.9, new Box(30, 10, 40, 40)),
            found(0, 0.8, THERE),
            found(0, 0.7, NOWHERE));

    assertThat(mistakesAt(0.1, picture))
        .extracting(Mistake::kind)
        .containsExactly(
            Mistake.Kind.BOX_OFF,
            Mistake.Kind.WRONG_LABEL,
            Mistake.Kind.NOTHING_THERE,
            Mistake.Kind.MISSED,
            Mistake.Kind.MISSED);
    assertThat(mistakesAt(0.95, picture)).allMatch(m -> !m.kind().isFalsePositive()).hasSize(2);
  }

  @Test
  void judgesSizesApart() {
    Box small = new Box(0, 0, 20, 20);
    Box large = new Box(100, 100, 200, 200);
    DetectionMetrics metrics =
        of(picture(List.of(cat(small), cat(large)), found(0, 0.9, large)));

    assertThat(metrics.areas()).extracting(AreaMetrics::objects).containsExactly(2, 1, 0, 1);
    assertThat(metrics.areas().get(1).map50()).isZero();
    assertThat(metrics.areas().get(2).map50()).isNaN();
    assertThat(metrics.areas().get(3).map50()).isEqualTo(1);
    assertThat(metrics.map50()).isCloseTo(51 / 101.0, within(1e-12));
  }

  @Test
  void aLongCurveIsThinned() {
    Detection[] many = new Detection[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = found(0, (i + 1) / 1000.0, new Box(i, 0, 5, 5));
    }
    JudgedPicture[] pictures = new JudgedPicture[3];
    for (int i = 0; i < 3; i++) {
      pictures[i] =
          new JudgedPicture(List.of(cat(HERE)), List.of(many).subList(100 * i, 100 * i + 100));
    }

    List<CurvePoint> curve = of(pictures).labels().get(0).curve();
    assertThat(curve).hasSize(DetectionLabelMetrics.CURVE_POINTS);
    assertThat(curve.get(0).threshold()).isEqualTo(0.3);
    assertThat(curve.get(100).threshold()).isEqualTo(0.001);
  }

  private static List<Mistake> mistakesAt(double threshold, JudgedPicture picture) {
    return new Mistakes(List.of(picture), LABELS.size(), threshold).find();
  }

  private static DetectionMetrics of(JudgedPicture... pictures) {
    return DetectionMetrics.of(List.of(pictures), LABELS);
  }

  private static JudgedPicture picture(List<TruthBox> truth, Detection... found) {
    return new JudgedPicture(truth, List.of(found));
  }

  private static TruthBox cat(Box box) {
    return TruthBox.of(0, box);
  }

  private static Detection found(int label, double score, Box box) {
    return new Detection(label, score, box);
  }
}
