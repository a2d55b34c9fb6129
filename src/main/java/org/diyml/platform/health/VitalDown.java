package org.diyml.platform.health;

/** Why something does not work, in words that everybody may read. */
public final class VitalDown extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public VitalDown(String reason) {
    super(reason);
  }
}
