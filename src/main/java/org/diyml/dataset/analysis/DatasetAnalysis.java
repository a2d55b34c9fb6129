package org.diyml.dataset.analysis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Stored;

/** A look at a dataset in one state. How far it is, its job tells. */
@Entity
@Table(name = "dataset_analysis")
public class DatasetAnalysis extends Stored {
  @Column(name = "project_id")
  private long projectId;

  @OneToOne(optional = false)
  @JoinColumn(name = "job_id")
  private Job job;

  @Column(name = "data_revision")
  private long dataRevision;

  /** Names the snapshot with all else that the report is made of; null until it is done. */
  @Column(name = "snapshot_hash")
  private String state;

  private String result;

  protected DatasetAnalysis() {}

  DatasetAnalysis(long projectId, long dataRevision) {
    this.projectId = projectId;
    this.dataRevision = dataRevision;
  }

  /** Gives the analysis the job that does its work. */
  void queued(Job work) {
    job = work;
  }

  /** Notes what was found in a dataset of that state. */
  void finish(String seen, String found) {
    state = seen;
    result = found;
  }

  public long getProjectId() {
    return projectId;
  }

  public Job getJob() {
    return job;
  }

  /** The state of the dataset when the analysis was asked for. */
  public long getDataRevision() {
    return dataRevision;
  }

  /** What was found as JSON text; null until it is done. */
  String getResult() {
    return result;
  }
}
