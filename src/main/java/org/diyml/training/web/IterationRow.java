package org.diyml.training.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.diyml.jobs.Job;
import org.diyml.training.IterationReport;
import org.diyml.training.TrainingEpoch;

/** An iteration as the list shows it. */
public final class IterationRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int number;
  private final String state;
  private final boolean working;
  private final boolean stopping;
  private final double progress;
  private final int epoch;
  private final int epochs;
  private final Double accuracy;
  private final String failure;
  private final Instant queuedAt;
  private final boolean comparable;

  IterationRow(IterationReport report) {
    Job job = report.iteration().getJob();
    List<TrainingEpoch> history = report.history();
    this.number = report.iteration().getNumber();
    this.state = job.getState().word();
    this.working = !job.getState().isFinal();
    this.stopping = working && job.isCancelRequested();
    this.progress = job.getProgress();
    this.epoch = history.isEmpty() ? 0 : history.get(history.size() - 1).getEpoch();
    this.epochs = report.settings().epochs();
    this.accuracy = report.metrics() == null ? null : report.score();
    this.failure = job.getFailure();
    this.queuedAt = job.getQueuedAt();
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

  /** From 0 to 1. */
  public double getProgress() {
    return progress;
  }

  /** The last epoch that is done; 0 before. */
  public int getEpoch() {
    return epoch;
  }

  /** How many epochs it may have. */
  public int getEpochs() {
    return epochs;
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

  /** Whether its figures can be compared with those of one that is started now. */
  public boolean isComparable() {
    return comparable;
  }
}
