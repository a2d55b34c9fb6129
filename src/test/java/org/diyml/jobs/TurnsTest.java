package org.diyml.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.diyml.jobs.Turns.Waiting;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-02T00:00:00Z");
  private static final long BUSY = 1;
  private static final long CALM = 2;

  @Test
  void accountsTakeTurns() {
    List<Waiting> waiting =
        List.of(
            new Waiting(10, BUSY),
            new Waiting(11, BUSY),
            new Waiting(12, BUSY),
            new Waiting(13, CALM),
            new Waiting(14, CALM));

    assertThat(Turns.order(waiting, Map.of())).containsExactly(10L, 13L, 11L, 14L, 12L);
  }

  @Test
  void whoWasServedLastComesLast() {
    List<Waiting> waiting = List.of(new Waiting(10, BUSY), new Waiting(11, CALM));

    assertThat(Turns.order(waiting, Map.of(BUSY, LATER, CALM, EARLIER))).containsExactly(11L, 10L);
    assertThat(Turns.order(waiting, Map.of(BUSY, EARLIER))).containsExactly(11L, 10L);
  }

  @Test
  void nobodyWaits() {
    assertThat(Turns.order(List.of(), Map.of(BUSY, LATER))).isEmpty();
  }
}
