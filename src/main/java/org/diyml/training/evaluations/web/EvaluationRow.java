package org.diyml.training.evaluations.web;

import java.time.Instant;
import java.util.Date;
import org.diyml.jobs.Job;
import org.diyml.training.evaluations.Evaluation;

/** A test of a model as a list shows it. */
public final class EvaluationRow {
  private final long id;
  private final String name;
  private final String state;
  private final String failure;
  private final Instant queuedAt;
  private final Double score;

  EvaluationRow(Evaluation evaluation, Double score) {
    Job job = evaluation.getJob();
    this.id = evaluation.getId();
    this.name = evaluation.getName();
    this.state = job.getState().word();
    this.failure = job.getFailure();
    this.queuedAt = job.getQueuedAt();
    this.score = score;
  }

  public long getId() {
    return id;
  }

  /** The name of the uploaded file. */
  public String getName() {
    return name;
  }

  /** queued, running, succeeded, failed or cancelled. */
  public String getState() {
    return state;
  }

  /** Why it failed, in words; null when it did not. */
  public String getFailure() {
    return failure;
  }

  /** When it was started by its user. */
  public Date getQueuedAt() {
    return Date.from(queuedAt);
  }

  /** Accuracy or mean average precision, from 0 to 1; null until it succeeded. */
  public Double getScore() {
    return score;
  }
}
