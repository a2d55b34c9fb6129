package org.diyml.training.suggestions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Stored;

/** The newest suggestions of a project. How far they are, their job tells. */
@Entity
@Table(name = "suggestion_run")
public class SuggestionRun extends Stored {
  @Column(name = "project_id")
  private long projectId;

  @Column(name = "iteration_id")
  private long iterationId;

  @OneToOne(optional = false)
  @JoinColumn(name = "job_id")
  private Job job;

  protected SuggestionRun() {}

  SuggestionRun(long projectId, long iterationId) {
    this.projectId = projectId;
    this.iterationId = iterationId;
  }

  /** Gives the run the job that does its work. */
  void queued(Job work) {
    job = work;
  }

  public long getProjectId() {
    return projectId;
  }

  /** Whose model suggests. */
  public long getIterationId() {
    return iterationId;
  }

  public Job getJob() {
    return job;
  }
}
