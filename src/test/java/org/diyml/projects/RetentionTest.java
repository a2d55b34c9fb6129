package org.diyml.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.diyml.platform.errors.UserError;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void countsWholeDaysBack() {
    Retention retention = Retention.of(30, 1);
    assertThat(retention.imagesBefore(NOW)).contains(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(retention.requestsBefore(NOW)).contains(Instant.parse("2026-03-30T12:00:00Z"));
  }

  @Test
  void keepsForEverUnlessSet() {
    Retention retention = Retention.of(null, null);
    assertThat(retention.imagesBefore(NOW)).isEmpty();
    assertThat(retention.requestsBefore(NOW)).isEmpty();
  }

  @Test
  void refusesDaysThatAreNone() {
    assertThatThrownBy(() -> Retention.of(0, null)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> Retention.of(null, 36501)).isInstanceOf(UserError.class);
  }
}
