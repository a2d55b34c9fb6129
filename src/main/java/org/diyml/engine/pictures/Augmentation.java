package org.diyml.engine.pictures;

/**
 * How much pictures are varied, so that there is more to learn from.
 *
 * @param flip whether left and right may be exchanged
 * @param rotate turns by at most so many degrees either way, 0 to 45
 * @param crop cuts away at most this share of each side, 0 to 0.5
 * @param colour changes brightness, contrast and saturation by at most this share, 0 to 1
 */
public record Augmentation(boolean flip, double rotate, double crop, double colour) {

  /** Pictures as they are. */
  public static final Augmentation NONE = new Augmentation(false, 0, 0, 0);

  public Augmentation {
    if (!(rotate >= 0 && rotate <= 45 && crop >= 0 && crop <= 0.5 && colour >= 0 && colour <= 1)) {
      throw new IllegalArgumentException(
          "rotate " + rotate + ", crop " + crop + ", colour " + colour);
    }
  }

  /** Whether anything is varied. */
  public boolean varies() {
    return !equals(NONE);
  }
}
