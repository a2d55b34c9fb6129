package org.diyml.engine.detection;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.engine.pictures.RgbPixels;

/**
 * Makes altered views of pictures with boxes, so that a detector has more to learn from.
 *
 * <p>A window of the picture is scaled onto grey: its width and height lose up to the share {@link
 * Augmentation#crop()} each, it is made smaller than the square by up to the same share in each
 * direction, which changes its shape a little, and it lies anywhere in the square. Turns are not
 * made: the box of a turned box no longer fits.
 *
 * <p>An object of which less than half is left in the window becomes a crowd, so that nothing is
 * learned from the rest; one that is wholly outside is gone.
 *
 * @param amount how much is altered
 * @param size side of the square in pixels
 */
public record ViewMaker(Augmentation amount, int size) {

  private static final double LEAST_LEFT = 0.5;

  /** The picture as it is, in its letterbox. */
  public LabelledView plain(BufferedImage picture, List<TruthBox> objects) {
    Letterbox letterbox = Letterbox.of(picture, size);
    return new LabelledView(
        letterbox.rgb(picture),
        plainObjects(picture.getWidth(), picture.getHeight(), objects));
  }

  /**
   * The objects of the plain view, as {@link #plain} tells, without making the view.
   *
   * @param width of the picture in pixels
   * @param height of the picture in pixels
   */
  public List<TruthBox> plainObjects(int width, int height, List<TruthBox> objects) {
    Letterbox letterbox = new Letterbox(width, height, size);
    return objects.stream().map(object -> object.at(letterbox.toInput(object.box()))).toList();
  }

  /** The objects of an altered view, as {@link #altered} tells, without making the view. */
  public List<TruthBox> alteredObjects(
      int width, int height, List<TruthBox> objects, long seed) {
    return shown(Window.draw(width, height, amount, size, new SplittableRandom(seed)), objects);
  }

  /**
   * Alters a picture.
   *
   * @param picture upright and opaque, as {@code PictureReader} gives it
   * @param objects in pixels of the picture
   * @param seed the same one gives the same view
   */
  public LabelledView altered(BufferedImage picture, List<TruthBox> objects, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Window window =
        Window.draw(picture.getWidth(), picture.getHeight(), amount, size, random);
    BufferedImage cut =
        picture.getSubimage(window.left(), window.top(), window.width(), window.height());
    byte[] inner =
        RgbPixels.stretch(cut, window.shownWidth(), window.shownHeight(), window.mirrored());
    Colours.draw(amount.colour(), random).change(inner);
    byte[] rgb =
        Letterbox.onGrey(inner, window.shownWidth(), window.shownLeft(), window.shownTop(), size);
    return new LabelledView(rgb, shown(window, objects));
  }

  private static List<TruthBox> shown(Window window, List<TruthBox> objects) {
    return objects.stream().flatMap(object -> window.show(object, LEAST_LEFT)).toList();
  }
}
