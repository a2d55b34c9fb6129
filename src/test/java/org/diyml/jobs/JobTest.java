package org.diyml.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobTest {
  private static final long ACCOUNT = 1;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Job job = new Job(JobKind.TRAINING, 7, ACCOUNT, null, NOW);

  @Test
  void runsFromTheQueueToItsEnd() {
    job.claim("a", NOW);
    assertThat(job.getState()).isEqualTo(JobState.RUNNING);
    assertThat(job.getAttempt()).isEqualTo(1);
    job.report(0.5);
    job.report(0.3);
    assertThat(job.getProgress()).isEqualTo(0.5);
    job.succeed(NOW);
    assertThat(job.getState()).isEqualTo(JobState.SUCCEEDED);
    assertThat(job.getProgress()).isEqualTo(1);
    assertThat(job.getFinishedAt()).isEqualTo(NOW);
  }

  @Test
  void refusesIllegalMoves() {
    assertThatIllegalStateException().isThrownBy(() -> job.succeed(NOW));
    job.claim("a", NOW);
    assertThatIllegalStateException().isThrownBy(() -> job.claim("b", NOW));
    job.fail("no", NOW);
    assertThatIllegalStateException().isThrownBy(() -> job.succeed(NOW));
    assertThatIllegalStateException().isThrownBy(() -> job.takeBack(NOW));
  }

  @Test
  void isTakenBackWhenItsOwnerIsSilent() {
    job.claim("a", NOW);
    Claim claim = new Claim(0, JobKind.TRAINING, 7, "a", 1, ACCOUNT, Duration.ZERO, null);
    assertThat(job.isHeldBy(claim)).isTrue();
    assertThat(job.isAbandoned(NOW.plus(Job.LEASE))).isFalse();
    assertThat(job.isAbandoned(NOW.plus(Job.LEASE).plusMillis(1))).isTrue();
    job.takeBack(NOW);
    assertThat(job.getState()).isEqualTo(JobState.QUEUED);
    assertThat(job.isHeldBy(claim)).isFalse();
    job.claim("a", NOW);
    assertThat(job.isHeldBy(claim)).as("the first claim stays lost").isFalse();
  }

  @Test
  void isCancelledAtOnceOnlyWhileQueued() {
    Job running = new Job(JobKind.TRAINING, 8, ACCOUNT, null, NOW);
    running.claim("a", NOW);
    running.requestCancel(NOW);
    assertThat(running.getState()).isEqualTo(JobState.RUNNING);
    assertThat(running.isCancelRequested()).isTrue();
    running.takeBack(NOW);
    assertThat(running.getState()).isEqualTo(JobState.CANCELLED);

    job.requestCancel(NOW);
    assertThat(job.getState()).isEqualTo(JobState.CANCELLED);
  }

  @Test
  void isHopelessWhenItIsBegunAgainAndAgainInVain() {
    for (int attempt = 1; attempt <= Job.ATTEMPTS; attempt++) {
      assertThat(job.isHopeless()).isFalse();
      job.claim("a", NOW);
      if (attempt < Job.ATTEMPTS) {
        job.takeBack(NOW);
      }
    }
    assertThat(job.isHopeless()).isTrue();
    job.saved();
    assertThat(job.isHopeless()).as("it got further").isFalse();
  }
}
