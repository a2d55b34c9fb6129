package org.diyml.training.evaluations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Stored;

/** A test of an iteration's model on an archive. How far it is, its job tells. */
@Entity
public class Evaluation extends Stored {
  @Column(name = "iteration_id")
  private long iterationId;

  @OneToOne(optional = false)
  @JoinColumn(name = "job_id")
  private Job job;

  private String name;
  private String result;

  protected Evaluation() {}

  Evaluation(long iterationId, String name) {
    this.iterationId = iterationId;
    this.name = name;
  }

  /** Gives the evaluation the job that does its work. */
  void queued(Job work) {
    job = work;
  }

  /** Notes what came out, as JSON. */
  void finish(String found) {
    result = found;
  }

  public long getIterationId() {
    return iterationId;
  }

  public Job getJob() {
    return job;
  }

  /** The name of the uploaded file. */
  public String getName() {
    return name;
  }

  String getResult() {
    return result;
  }
}
