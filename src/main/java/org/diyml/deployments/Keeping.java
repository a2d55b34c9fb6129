package org.diyml.deployments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/** Which share of a deployment's answers is kept with the pictures, and for how long. */
@Embeddable
public class Keeping {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 3650;

  @Column(name = "kept_share")
  private double share;

  @Column(name = "kept_days")
  private int days = USUAL_DAYS;

  /** Nothing is kept. */
  protected Keeping() {}

  /**
   * Keeps some.
   *
   * @param share from 0 for none to 1 for all; null for none
   * @param days null for a month
   * @throws UserError invalid
   */
  public static Keeping of(Double share, Integer days) {
    new FieldChecks()
        .that(share == null || (share >= 0 && share <= 1), "keep.share", "deployment.share")
        .that(
            days == null || (days >= 1 && days <= MOST_DAYS),
            "keep.days",
            "training.range",
            1,
            MOST_DAYS)
        .done();
    Keeping keeping = new Keeping();
    keeping.share = share == null ? 0 : share;
    keeping.days = days == null ? USUAL_DAYS : days;
    return keeping;
  }

  /** From 0 for none to 1 for all. */
  public double getShare() {
    return share;
  }

  /** After how many days they are deleted. */
  public int getDays() {
    return days;
  }
}
