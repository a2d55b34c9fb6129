package org.diyml.engine.convert;

/**
 * How a network takes pictures.
 *
 * @param name of the graph's input
 * @param bytes whether it takes unsigned bytes; otherwise 32-bit floats
 * @param layout order of its axes
 * @param width in pixels, 0 where any will do
 * @param height in pixels, 0 where any will do
 * @param order what its channels are
 * @param scaling from pixels to what it takes
 * @param batch most pictures in one run, 0 for any number
 */
public record PictureInput(
    String name,
    boolean bytes,
    PictureLayout layout,
    int width,
    int height,
    ChannelOrder order,
    PixelScaling scaling,
    int batch) {

  /** Side in pixels of the pictures that are taken where any size will do. */
  public static final int USUAL_SIDE = 224;

  /** The same for pixels scaled in another way, where a person knows better. */
  public PictureInput withScaling(PixelScaling other) {
    return new PictureInput(name, bytes, layout, width, height, order, other, batch);
  }

  /**
   * The same for channels in another order, where a person knows better. A convention that was
   * guessed is one of colours, and follows them; what a file states is of its places.
   *
   * @throws ModelRefused if that is another number of channels
   */
  public PictureInput withOrder(ChannelOrder other) {
    if (other.channels() != order.channels()) {
      throw new ModelRefused(
          "The model takes %d channels a pixel; %s is %d."
              .formatted(order.channels(), other, other.channels()));
    }
    boolean turned = other != order && scaling.source() == PixelScaling.Source.GUESSED;
    return new PictureInput(
        name,
        bytes,
        layout,
        width,
        height,
        other,
        turned ? scaling.reversed() : scaling,
        batch);
  }
}
