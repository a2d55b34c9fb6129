package org.diyml.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Stored;
import org.diyml.projects.Project;

/** One training of a project's model. How far it is, its job tells. */
@Entity
public class Iteration extends Stored {
  @Column(name = "project_id")
  private long projectId;

  private int number;

  @OneToOne(optional = false)
  @JoinColumn(name = "job_id")
  private Job job;

  private String settings;
  private String dataset;
  private String environment;

  @Column(name = "snapshot_id")
  private Long snapshotId;

  @Column(name = "split_revision")
  private int splitRevision;

  protected Iteration() {}

  Iteration(Project project, int number, String settings) {
    this.projectId = project.getId();
    this.number = number;
    this.settings = settings;
    this.splitRevision = project.getSplitRevision();
  }

  /** Gives the iteration the job that does its work. */
  void queued(Job work) {
    job = work;
  }

  /** Fixes the data: each try of the run learns from the same. */
  void learnFrom(Snapshot snapshot) {
    snapshotId = snapshot.getId();
  }

  /** Notes what the run that begins now learns from. */
  void begin(String datasetSummary, int revisionOfSplit, String runEnvironment) {
    dataset = datasetSummary;
    environment = runEnvironment;
    splitRevision = revisionOfSplit;
  }

  /** Whether its figures can be compared with those of an iteration that is started now. */
  public boolean isComparable(Project project) {
    return splitRevision == project.getSplitRevision();
  }

  /** What it learned from; null until it first began. */
  public Long getSnapshotId() {
    return snapshotId;
  }

  public long getProjectId() {
    return projectId;
  }

  /** Counts the iterations of the project, from 1. */
  public int getNumber() {
    return number;
  }

  public Job getJob() {
    return job;
  }

  String getSettings() {
    return settings;
  }

  String getDataset() {
    return dataset;
  }

  String getEnvironment() {
    return environment;
  }
}
