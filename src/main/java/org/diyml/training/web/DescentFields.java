package org.diyml.training.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import org.diyml.training.TrainingSettings;

/** The settings that say how training steps, as people fill them in. */
public final class DescentFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private Double learningRate;
  private String schedule;
  private Double warmUpEpochs;
  private String optimiser;
  private Double weightDecay;

  DescentFields(TrainingSettings settings) {
    this.learningRate = settings.learningRate();
    this.schedule = settings.schedule();
    this.warmUpEpochs = settings.warmUpEpochs();
    this.optimiser = settings.optimiser();
    this.weightDecay = settings.weightDecay();
  }

  void addTo(ObjectNode changes) {
    changes.put("learningRate", learningRate);
    changes.put("schedule", schedule);
    changes.put("warmUpEpochs", warmUpEpochs);
    changes.put("optimiser", optimiser);
    changes.put("weightDecay", weightDecay);
  }

  public Double getLearningRate() {
    return learningRate;
  }

  public void setLearningRate(Double learningRate) {
    this.learningRate = learningRate;
  }

  /** As {@link TrainingSettings#schedule}. */
  public String getSchedule() {
    return schedule;
  }

  public void setSchedule(String schedule) {
    this.schedule = schedule;
  }

  public Double getWarmUpEpochs() {
    return warmUpEpochs;
  }

  public void setWarmUpEpochs(Double warmUpEpochs) {
    this.warmUpEpochs = warmUpEpochs;
  }

  /** As {@link TrainingSettings#optimiser}. */
  public String getOptimiser() {
    return optimiser;
  }

  public void setOptimiser(String optimiser) {
    this.optimiser = optimiser;
  }

  public Double getWeightDecay() {
    return weightDecay;
  }

  public void setWeightDecay(Double weightDecay) {
    this.weightDecay = weightDecay;
  }
}
