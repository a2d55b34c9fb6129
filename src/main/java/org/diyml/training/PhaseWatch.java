package org.diyml.training;

import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import org.diyml.platform.tracing.Tracing;

/** Follows the phases of one run, each until the next begins or the run ends. */
final class PhaseWatch implements AutoCloseable {
  private final TrainingMeters meters;
  private final Tracing tracing;
  private Phase phase;
  private Span span;
  private long start;

  PhaseWatch(TrainingMeters meters, Tracing tracing) {
    this.meters = meters;
    this.tracing = tracing;
  }

  /** Begins a phase. */
  void begin(Phase next) {
    close();
    phase = next;
    span = tracing.inside(next.word());
    start = System.nanoTime();
  }

  /** Ends the phase at hand, if there is one. */
  @Override
  public void close() {
    if (phase != null) {
      span.end();
      meters.phase(phase, Duration.ofNanos(System.nanoTime() - start));
      phase = null;
    }
  }
}
