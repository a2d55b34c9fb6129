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

  @Column(name = "validation_score")
  private Double validationScore;

  protected TrainingEpoch() {}

  TrainingEpoch(long iterationId, EpochReport report) {
    this.iterationId = iterationId;
    this.epoch = report.epoch();
    this.trainLoss = report.trainLoss();
    this.validationLoss = known(report.validationLoss());
    this.validationScore = known(report.validationScore());
  }

  /** From 1. */
  public int getEpoch() {
    return epoch;
  }

  /** As {@link EpochReport#trainLoss()}. */
  public double getTrainLoss() {
    return trainLoss;
  }

  /** As {@link EpochReport#validationLoss()}; null when there was nothing to validate on. */
  public Double getValidationLoss() {
    return validationLoss;
  }

  /** As {@link EpochReport#validationScore()}; null when there was nothing to validate on. */
  public Double getValidationScore() {
    return validationScore;
  }

  static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
