package org.diyml.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.diyml.platform.health.Vital;
import org.diyml.platform.health.VitalDown;

/** Tells whether this node looks after work that waits. */
@ApplicationScoped
public class SweepVital implements Vital {
  private static final Duration LONG = Duration.ofMinutes(1);

  private volatile Instant swept = Instant.now();

  void swept() {
    swept = Instant.now();
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public String check() throws VitalDown {
    Duration since = Duration.between(swept, Instant.now());
    if (since.compareTo(LONG) > 0) {
      throw new VitalDown("not looked after for " + since.toSeconds() + " s");
    }
    return "looked after " + since.toSeconds() + " s ago";
  }

  /** Requests are answered all the same. */
  @Override
  public boolean required() {
    return false;
  }
}
