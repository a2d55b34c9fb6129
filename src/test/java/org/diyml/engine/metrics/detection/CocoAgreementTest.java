package org.diyml.engine.metrics.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.Box;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.TruthBox;
import org.junit.jupiter.api.Test;

/**
 * The values are those that pycocotools 2.0 worked out for the same boxes: 36 pictures with objects
 * of every size, crowds, equal scores, objects found twice, boxes that are a little off, a label
 * without objects and a picture with more than 100 answers.
 */
class CocoAgreementTest {

  private static final int PICTURES = 36;
  private static final int LABELS = 4;

  @Test
  void agreesWithThePublishedImplementation() throws IOException {
    AveragePrecision precision = new AveragePrecision(pictures(), LABELS);
    for (String[] row : rows("expected.csv")) {
      AreaRange range = AreaRange.valueOf(row[0]);
      boolean mean = row[1].equals("mean");
      int label = mean ? -1 : Integer.parseInt(row[1]);
      assertSame(
          mean ? precision.meanAt50(range) : precision.at50(label, range), row[2], "AP50", row);
      assertSame(
          mean ? precision.meanOverall(range) : precision.overall(label, range), row[3], "AP", row);
    }
  }

  private static void assertSame(double actual, String expected, String what, String[] row) {
    double value = Double.parseDouble(expected);
    if (Double.isNaN(value)) {
      assertThat(actual).as(what + " of " + row[0] + " " + row[1]).isNaN();
    } else {
      assertThat(actual).as(what + " of " + row[0] + " " + row[1]).isCloseTo(value, within(1e-12));
    }
  }

  private static List<JudgedPicture> pictures() throws IOException {
    List<List<TruthBox>> truth = lists();
    for (String[] row : rows("truth.csv")) {
      truth
          .get(Integer.parseInt(row[0]))
          .add(new TruthBox(Integer.parseInt(row[1]), box(row), row[6].equals("1")));
    }
    List<List<Detection>> found = lists();
    for (String[] row : rows("found.csv")) {
      double score = Double.parseDouble(row[6]);
      found
          .get(Integer.parseInt(row[0]))
          .add(new Detection(Integer.parseInt(row[1]), score, box(row)));
    }
    return IntStream.range(0, PICTURES)
        .mapToObj(picture -> new JudgedPicture(truth.get(picture), found.get(picture)))
        .toList();
  }

  private static Box box(String[] row) {
    return new Box(
        Double.parseDouble(row[2]),
        Double.parseDouble(row[3]),
        Double.parseDouble(row[4]),
        Double.parseDouble(row[5]));
  }

  private static <T> List<List<T>> lists() {
    List<List<T>> lists = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = CocoAgreementTest.class.getResourceAsStream("/coco/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    }
  }
}
