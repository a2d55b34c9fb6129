package org.diyml.engine.analysis;

/**
 * A box that is probably a mistake.
 *
 * @param kind of what kind
 * @param box its place in the picture's list
 * @param other the place of the box that it lies on, always lower; -1 for {@link Kind#TOO_SMALL}
 * @param value the overlap, 0 to 1, or for {@link Kind#TOO_SMALL} the shorter side in pixels of the
 *     picture
 */
public record BoxFinding(Kind kind, int box, int other, double value) {

  /** Kinds of mistakes. */
  public enum Kind {
    /** Too small for a detector to learn from. */
    TOO_SMALL,
    /** Drawn twice with the same label. */
    DRAWN_TWICE,
    /** The same place with two labels. */
    TWO_LABELS
  }
}
