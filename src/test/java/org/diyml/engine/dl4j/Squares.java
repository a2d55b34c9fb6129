package org.diyml.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.diyml.engine.Box;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.HalfFloats;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionExamples;
import org.diyml.engine.detection.DetectionSet;
import org.diyml.engine.detection.Letterbox;
import org.diyml.engine.detection.TruthBox;

/**
 * Maps as a backbone might give them: in each cell some channels tell how much of it objects of
 * either label cover and where their edges are, the others are noise.
 */
final class Squares {

  static final List<String> LABELS = List.of("bright", "dark");
  static final int SIZE = 128;

  private static final int CHANNELS = 12;

  private Squares() {}

  static DetectionSet set() {
    return new DetectionSet(LABELS, SIZE, part(48, 1), part(16, 2));
  }

  static DetectionExamples part(int count, long seed) {
    Random random = new Random(seed);
    List<DetectionExample> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<TruthBox> objects = new ArrayList<>();
      objects.add(object(random, 0));
      objects.add(object(random, 64));
      // The pictures are twice as large as the square, and wide.
      Letterbox letterbox = new Letterbox(2 * SIZE, 2 * SIZE, SIZE);
      examples.add(new DetectionExample(maps(objects, random), letterbox, inPicture(objects)));
    }
    return DetectionExamples.of(examples);
  }

  private static List<TruthBox> inPicture(List<TruthBox> objects) {
    return objects.stream()
        .map(
            object -> {
              Box box = object.box();
              return TruthBox.of(
                  object.label(),
                  new Box(2 * box.x(), 2 * box.y(), 2 * box.width(), 2 * box.height()));
            })
        .toList();
  }

  private static TruthBox object(Random random, int left) {
    Box box =
        new Box(
            left + random.nextInt(20),
            random.nextInt(70),
            24 + random.nextInt(20),
            24 + random.nextInt(30));
    return TruthBox.of(random.nextInt(LABELS.size()), box);
  }

  private static FeatureMaps maps(List<TruthBox> objects, Random random) {
    return new FeatureMaps(SIZE, map(objects, 16, random), map(objects, 32, random));
  }

  private static short[] map(List<TruthBox> objects, int stride, Random random) {
    int side = SIZE / stride;
    float[] values = new float[CHANNELS * side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() / 4;
    }
    for (TruthBox object : objects) {
      for (int cell = 0; cell < side * side; cell++) {
        double x = (cell % side + 0.5) * stride;
        double y = (cell / side + 0.5) * stride;
        Box box = object.box();
        double[] distances = {
          x - box.x(), y - box.y(), box.x() + box.width() - x, box.y() + box.height() - y
        };
        if (distances[0] > 0 && distances[1] > 0 && distances[2] > 0 && distances[3] > 0) {
          values[object.label() * side * side + cell] += 3;
          for (int edge = 0; edge < distances.length; edge++) {
            values[(2 + edge) * side * side + cell] += distances[edge] / 16;
          }
        }
      }
    }
    return HalfFloats.narrow(values);
  }
}
