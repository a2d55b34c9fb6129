package org.diyml.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a finished iteration gave: its figures, and where its model is. */
@Entity
@Table(name = "training_result")
public class TrainingResult {
  @Id
  @Column(name = "iteration_id")
  private Long iterationId;

  @Version private long version;

  private double accuracy;
  private String metrics;
  private String model;

  protected TrainingResult() {}

  TrainingResult(long iterationId, double accuracy, String metrics, String model) {
    this.iterationId = iterationId;
    this.accuracy = accuracy;
    this.metrics = metrics;
    this.model = model;
  }

  public Long getIterationId() {
    return iterationId;
  }

  /** Share of the validation images that were answered rightly, from 0 to 1. */
  public double getAccuracy() {
    return accuracy;
  }

  String getMetrics() {
    return metrics;
  }

  String getModel() {
    return model;
  }
}
