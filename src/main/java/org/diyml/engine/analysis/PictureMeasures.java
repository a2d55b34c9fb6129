package org.diyml.engine.analysis;

/**
 * What is known of a picture without looking at what it shows.
 *
 * @param width pixels of the upright picture, at least 1
 * @param height pixels, at least 1
 * @param brightness as {@link PictureTraits#brightness()}
 * @param sharpness as {@link PictureTraits#sharpness()}
 */
public record PictureMeasures(int width, int height, double brightness, double sharpness) {

  public PictureMeasures {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of " + width + "×" + height);
    }
  }

  /** Width divided by height. */
  double aspect() {
    return (double) width / height;
  }

  int shorterSide() {
    return Math.min(width, height);
  }
}
