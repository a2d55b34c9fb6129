package org.diyml.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.diyml.engine.EpochReport;
import org.diyml.platform.database.Stored;

/** How one epoch of an iteration went. */
@Entity
@Table(name = "training_epoch")
public class TrainingEpoch extends Stored {
  @Column(name = "iteration_id")
  private long iterationId;

  private int epoch;

  @Column(name = "train_loss")
  private double trainLoss;

  @Column(name = "validation_loss")
  private Double validationLoss;

  @Column(name = "validation_accuracy")
  private Double validationAccuracy;

  protected TrainingEpoch() {}

  TrainingEpoch(long iterationId, EpochReport report) {
    this.iterationId = iterationId;
    this.epoch = report.epoch();
    this.trainLoss = report.trainLoss();
    this.validationLoss = report.validationLoss();
    this.validationAccuracy = report.validationScore();
  }

  /** From 1. */
  public int getEpoch() {
    return epoch;
  }

  /** Mean cross-entropy in nats. */
  public double getTrainLoss() {
    return trainLoss;
  }

  /** Mean cross-entropy in nats. */
  public Double getValidationLoss() {
    return validationLoss;
  }

  /** From 0 to 1. */
  public Double getValidationAccuracy() {
    return validationAccuracy;
  }
}
