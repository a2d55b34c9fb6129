package org.diyml.training.evaluations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Stored;

/** A test of a model on an archive. How far it is, its job tells. */
@Entity
public class Evaluation extends Stored {
  @Column(name = "iteration_id")
  private Long iterationId;

  @Column(name = "model_id")
  private Long modelId;

  @Column(name = "project_id")
  private Long projectId;

  @OneToOne(optional = false)
  @JoinColumn(name = "job_id")
  private Job job;

  private String name;
  private String result;

  protected Evaluation() {}

  private Evaluation(Long iterationId, Long modelId, Long projectId, String name) {
    this.iterationId = iterationId;
    this.modelId = modelId;
    this.projectId = projectId;
    this.name = name;
  }

  static Evaluation ofIteration(long iterationId, String name) {
    return new Evaluation(iterationId, null, null, name);
  }

  static Evaluation ofUploaded(long modelId, Long projectId, String name) {
    return new Evaluation(null, modelId, projectId, name);
  }

  /** Gives the evaluation the job that does its work. */
  void queued(Job work) {
    job = work;
  }

  /** Notes what came out, as JSON. */
  void finish(String found) {
    result = found;
  }

  /** The iteration whose model is tested; null when it is an uploaded one. */
  public Long getIterationId() {
    return iterationId;
  }

  /** The uploaded model that is tested; null when it is one of an iteration. */
  public Long getModelId() {
    return modelId;
  }

  /** With whose images an uploaded model's new data are compared; null for no project. */
  public Long getProjectId() {
    return projectId;
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
