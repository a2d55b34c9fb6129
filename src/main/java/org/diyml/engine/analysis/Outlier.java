package org.diyml.engine.analysis;

/**
 * A picture that is unlike the rest of its set.
 *
 * @param index of the picture
 * @param kind in what way
 * @param value what was measured, in the unit of the kind
 */
public record Outlier(int index, Kind kind, double value) {

  /** Ways of being odd. */
  public enum Kind {
    /** Far smaller than the others; the value is the shorter side in pixels. */
    SMALL,
    /** Far wider or taller than the others; the value is width divided by height. */
    ASPECT,
    /** Nearly black, or far darker than the others; the value is the brightness, 0 to 1. */
    DARK,
    /** Nearly white, or far brighter than the others; the value is the brightness, 0 to 1. */
    BRIGHT,
    /** Blurred, or without any detail; the value is the sharpness. */
    BLURRED
  }
}
