package org.diyml.engine.metrics.detection;

import org.diyml.engine.Box;

/**
 * A box that was found wrongly, or an object that was not found.
 *
 * @param kind what is wrong
 * @param picture index of the picture
 * @param label index of the label that was answered, or of the object that was missed
 * @param box where, in pixels of the picture
 * @param score of the answer; NaN for an object that was missed
 */
public record Mistake(Kind kind, int picture, int label, Box box, double score) {

  /** Kinds of mistakes. */
  public enum Kind {
    /** Nobody found the object. */
    MISSED,
    /** The object was already found by a better box. */
    FOUND_TWICE,
    /** There is an object, of another label. */
    WRONG_LABEL,
    /** There is an object of the label, and the box overlaps it too little. */
    BOX_OFF,
    /** There is no object. */
    NOTHING_THERE;

    /** Whether it is an answer that should not be, and not an answer that should. */
    public boolean isFalsePositive() {
      return this != MISSED;
    }
  }
}
