package org.diyml.training.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.diyml.jobs.Job;
import org.diyml.training.IterationReport;

/** An iteration as the list shows it. */
public final class IterationRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int number;
  private final String state;
  private final boolean working;
  private final boolean stopping;
  private final Double accuracy;
  private final String failure;
  private final Instant queuedAt;
  private final Instant startedAt;
  private final Instant finishedAt;
  private final String preset;
  private final boolean comparable;
  private boolean ticked;

  IterationRow(IterationReport report) {
    Job job = report.iteration().getJob();
    this.number = report.iteration().getNumber();
    this.state = job.getState().word();
    this.working = !job.getState().isFinal();
    this.stopping = working && job.isCancelRequested();
    this.accuracy = report.score();
    this.failure = job.getFailure();
    this.queuedAt = job.getQueuedAt();
    this.startedAt = job.getStartedAt();
    this.finishedAt = job.getFinishedAt();
    this.preset = Preset.word(report.settings());
    this.comparable = report.comparable();
  }

  public int getNumber() {
    return number;
  }

  /** queued, running, succeeded, failed or cancelled. */
  public String getState() {
    return state;
  }

  /** Whether it waits or runs. */
  public boolean isWorking() {
    return working;
  }

  /** Whether it was asked to stop and has not yet. */
  public boolean isStopping() {
    return stopping;
  }

  /** From 0 to 1; null until it succeeded. */
  public Double getAccuracy() {
    return accuracy;
  }

  /** Why it failed, in words; null when it did not. */
  public String getFailure() {
    return failure;
  }

  /** When it was started by its user. */
  public Date getQueuedAt() {
    return Date.from(queuedAt);
  }

  /** How long it took; null until it ended. */
  public Double getSeconds() {
    return startedAt == null || finishedAt == null
        ? null
        : (Double) (Duration.between(startedAt, finishedAt).toMillis() / 1000.0);
  }

  /** With whose settings it ran, as {@link Preset#word}. */
  public String getPreset() {
    return preset;
  }

  /** Whether its figures can be compared with those of one that is started now. */
  public boolean isComparable() {
    return comparable;
  }

  /** Whether the user chose it to be compared. */
  public boolean isTicked() {
    return ticked;
  }

  public void setTicked(boolean ticked) {
    this.ticked = ticked;
  }
}
