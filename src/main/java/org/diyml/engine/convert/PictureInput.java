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
}
