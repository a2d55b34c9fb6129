package org.diyml.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** A step of progress of an iteration, kept for those who come late. */
@Entity
@Table(name = "iteration_event")
public class IterationEvent extends Stored {
  @Column(name = "iteration_id")
  private long iterationId;

  private int number;
  private Integer epoch;
  private String progress;

  @Column(name = "made_at")
  private Instant madeAt;

  protected IterationEvent() {}

  /**
   * The next event.
   *
   * @param epoch that ended with it; null when none did
   * @param progress as JSON
   */
  IterationEvent(long iterationId, int number, Integer epoch, String progress, Instant now) {
    this.iterationId = iterationId;
    this.number = number;
    this.epoch = epoch;
    this.progress = progress;
    this.madeAt = now;
  }

  /** Counts the events of the iteration, from 1. */
  public int getNumber() {
    return number;
  }

  String getProgress() {
    return progress;
  }
}
