package org.diyml.engine.onnx;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.diyml.engine.Backbone;
import org.diyml.engine.Box;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionExamples;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSet;
import org.diyml.engine.detection.Letterbox;
import org.diyml.engine.detection.TruthBox;
import org.diyml.engine.dl4j.DetectionTrainer;

/** Pictures of a circle or a square on noise, and a detector that learns from the first of them. */
final class CirclesAndSquares {

  static final List<String> LABELS = List.of("circle", "square");
  static final int SIZE = 160;

  private static final int TRAIN = 32;

  private final List<BufferedImage> pictures = new ArrayList<>();
  private final List<TruthBox> objects = new ArrayList<>();

  CirclesAndSquares() {
    Random random = new Random(4);
    for (int i = 0; i < TRAIN + 8; i++) {
      draw(i % 2, random);
    }
  }

  private void draw(int label, Random random) {
    BufferedImage picture = new BufferedImage(400, 240, BufferedImage.TYPE_3BYTE_BGR);
    for (int at = 0; at < 400 * 240; at++) {
      picture.setRGB(at % 400, at / 400, 0x808080 + random.nextInt(0x20) * 0x10101);
    }
    int side = 80 + random.nextInt(70);
    int x = random.nextInt(400 - side);
    int y = random.nextInt(240 - side);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(label == 0 ? new Color(200, 40, 40) : new Color(40, 40, 200));
    if (label == 0) {
      graphics.fillOval(x, y, side, side);
    } else {
      graphics.fillRect(x, y, side, side);
    }
    graphics.dispose();
    pictures.add(picture);
    objects.add(TruthBox.of(label, new Box(x, y, side, side)));
  }

  DetectionHead train(Backbone backbone) {
    DetectionSet set =
        new DetectionSet(
            LABELS,
            SIZE,
            DetectionExamples.of(TRAIN, i -> example(pictures.get(i), objects.get(i), backbone)),
            DetectionExamples.of(List.of()));
    return new DetectionTrainer(1)
        .train(set, DetectionTrainer.RECIPE.withEpochs(30), TrainingListener.SILENT);
  }

  /** Pictures that nothing is learned from. */
  List<BufferedImage> unseen() {
    return pictures.subList(TRAIN, pictures.size());
  }

  /** What is in each of them. */
  List<TruthBox> unseenObjects() {
    return objects.subList(TRAIN, objects.size());
  }

  static DetectionExample example(BufferedImage picture, TruthBox object, Backbone backbone) {
    Letterbox letterbox = Letterbox.of(picture, SIZE);
    byte[] rgb = letterbox.rgb(picture);
    return new DetectionExample(
        backbone.maps(List.of(rgb), SIZE).get(0), letterbox, List.of(object));
  }
}
