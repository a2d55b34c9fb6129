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

  @Column(name = "accuracy")
  private double score;

  private String metrics;
  private String model;

  protected TrainingResult() {}

  TrainingResult(long iterationId, double score, String metrics, String model) {
    this.iterationId = iterationId;
    this.score = score;
    this.metrics = metrics;
    this.model = model;
  }

  public Long getIterationId() {
    return iterationId;
  }

  /** How good it is on the validation part, as {@link TrainingOutcome#score()}. */
  public double getScore() {
    return score;
  }

  String getMetrics() {
    return metrics;
  }

  String getModel() {
    return model;
  }
}
