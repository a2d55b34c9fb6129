package org.diyml.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/** For how long a project keeps what people gave it. */
@Embeddable
public class Retention {
  private static final int MOST_DAYS = 36500;

  @Column(name = "keep_images_days")
  private Integer imagesDays;

  @Column(name = "keep_requests_days")
  private Integer requestsDays;

  /** Keeps everything. */
  protected Retention() {}

  /**
   * Keeps images, and what deployments keep of requests, for so many days; null for ever.
   *
   * @throws UserError invalid
   */
  public static Retention of(Integer imagesDays, Integer requestsDays) {
    FieldChecks checks = new FieldChecks();
    check(checks, imagesDays, "retention.imagesDays");
    check(checks, requestsDays, "retention.requestsDays");
    checks.done();
    Retention retention = new Retention();
    retention.imagesDays = imagesDays;
    retention.requestsDays = requestsDays;
    return retention;
  }

  private static void check(FieldChecks checks, Integer days, String field) {
    boolean fits = days == null || (days >= 1 && days <= MOST_DAYS);
    checks.that(fits, field, "project.retention", 1, MOST_DAYS);
  }

  /** What was added before goes; nothing when images are kept for ever. */
  public Optional<Instant> imagesBefore(Instant now) {
    return before(imagesDays, now);
  }

  /** What was kept before goes; nothing when it is kept for ever. */
  public Optional<Instant> requestsBefore(Instant now) {
    return before(requestsDays, now);
  }

  private static Optional<Instant> before(Integer days, Instant now) {
    return Optional.ofNullable(days).map(Duration::ofDays).map(now::minus);
  }

  /** Days from when an image is added; null for ever. */
  public Integer getImagesDays() {
    return imagesDays;
  }

  /** Days from when a request is answered; null for ever, or as long as the deployment says. */
  public Integer getRequestsDays() {
    return requestsDays;
  }
}
