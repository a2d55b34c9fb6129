package org.diyml.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as pages show them: to the minute, in UTC. */
@Named("time")
@ApplicationScoped
public class PageTime {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  /** The text of a moment; nothing for none. */
  public String of(Instant moment) {
    return moment == null ? null : MINUTE.format(moment);
  }
}
