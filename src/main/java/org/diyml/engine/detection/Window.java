package org.diyml.engine.detection;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.diyml.engine.Box;
import org.diyml.engine.pictures.Augmentation;

/**
 * A part of a picture and where it is shown in the square, all in pixels.
 *
 * @param mirrored whether left and right are exchanged
 */
record Window(
    int left,
    int top,
    int width,
    int height,
    int shownLeft,
    int shownTop,
    int shownWidth,
    int shownHeight,
    boolean mirrored) {

  /** Draws a window of a picture of that size. */
  static Window draw(
      int pictureWidth, int pictureHeight, Augmentation amount, int size, SplittableRandom random) {
    int width = share(pictureWidth, amount.crop(), random);
    int height = share(pictureHeight, amount.crop(), random);
    double scale = size / (double) Math.max(width, height);
    int shownWidth = share(whole(width * scale), amount.crop(), random);
    int shownHeight = share(whole(height * scale), amount.crop(), random);
    return new Window(
        random.nextInt(pictureWidth - width + 1),
        random.nextInt(pictureHeight - height + 1),
        width,
        height,
        random.nextInt(size - shownWidth + 1),
        random.nextInt(size - shownHeight + 1),
        shownWidth,
        shownHeight,
        amount.flip() && random.nextBoolean());
  }

  private static int share(int length, double most, SplittableRandom random) {
    return whole(length * (1 - most * random.nextDouble()));
  }

  private static int whole(double length) {
    return (int) Math.max(1, Math.round(length));
  }

  /** The object in pixels of the square: as it is, as a crowd, or not at all. */
  Stream<TruthBox> show(TruthBox object, double leastLeft) {
    Box box = object.box();
    double x0 = Math.max(left, box.x());
    double y0 = Math.max(top, box.y());
    double x1 = Math.min(left + width, box.x() + box.width());
    double y1 = Math.min(top + height, box.y() + box.height());
    if (x1 <= x0 || y1 <= y0) {
      return Stream.empty();
    }
    double shareLeft = (x1 - x0) * (y1 - y0) / (box.width() * box.height());
    double across = shownWidth / (double) width;
    double down = shownHeight / (double) height;
    double from = mirrored ? left + width - x1 : x0 - left;
    Box shown =
        new Box(
            shownLeft + from * across,
            shownTop + (y0 - top) * down,
            (x1 - x0) * across,
            (y1 - y0) * down);
    boolean crowd = object.crowd() || shareLeft < leastLeft;
    return Stream.of(new TruthBox(object.label(), shown, crowd));
  }
}
