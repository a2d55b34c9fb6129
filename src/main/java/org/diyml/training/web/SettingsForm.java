package org.diyml.training.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import org.diyml.platform.json.Json;
import org.diyml.training.TrainingSettings;

/** The training settings as people fill them in: shares in per cent, choices as ticks. */
public final class SettingsForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_PATIENCE = 5;
  private static final double PERCENT = 100;

  private Integer epochs;
  private Integer batchSize;
  private Double learningRate;
  private Integer validationPercent;
  private boolean stopEarly;
  private Integer patience;
  private boolean flip;

  SettingsForm(TrainingSettings settings) {
    this.epochs = settings.epochs();
    this.batchSize = settings.batchSize();
    this.learningRate = settings.learningRate();
    this.validationPercent = (int) Math.round(settings.validationShare() * PERCENT);
    this.stopEarly = settings.earlyStopping() != null;
    this.patience = stopEarly ? settings.earlyStopping().patience() : USUAL_PATIENCE;
    this.flip = settings.augmentation().flip();
  }

  /** What to change of the settings; an empty field is sent as such, and refused with its name. */
  ObjectNode changes(Json json) {
    ObjectNode changes = json.object();
    changes.put("epochs", epochs);
    changes.put("batchSize", batchSize);
    changes.put("learningRate", learningRate);
    changes.put("validationShare", validationPercent == null ? null : validationPercent / PERCENT);
    changes.putObject("augmentation").put("flip", flip);
    if (stopEarly) {
      changes.putObject("earlyStopping").put("patience", patience);
    } else {
      changes.putNull("earlyStopping");
    }
    return changes;
  }

  public Integer getEpochs() {
    return epochs;
  }

  public void setEpochs(Integer epochs) {
    this.epochs = epochs;
  }

  public Integer getBatchSize() {
    return batchSize;
  }

  public void setBatchSize(Integer batchSize) {
    this.batchSize = batchSize;
  }

  public Double getLearningRate() {
    return learningRate;
  }

  public void setLearningRate(Double learningRate) {
    this.learningRate = learningRate;
  }

  /** Share of newly labelled images that are kept for validation, in per cent. */
  public Integer getValidationPercent() {
    return validationPercent;
  }

  public void setValidationPercent(Integer validationPercent) {
    this.validationPercent = validationPercent;
  }

  public boolean isStopEarly() {
    return stopEarly;
  }

  public void setStopEarly(boolean stopEarly) {
    this.stopEarly = stopEarly;
  }

  /** Epochs to wait for a better one. */
  public Integer getPatience() {
    return patience;
  }

  public void setPatience(Integer patience) {
    this.patience = patience;
  }

  public boolean isFlip() {
    return flip;
  }

  public void setFlip(boolean flip) {
    this.flip = flip;
  }
}
