package org.diyml.training.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import org.diyml.platform.json.Json;
import org.diyml.training.TrainingSettings;

/** The training settings as people fill them in: shares in per cent, choices as ticks. */
public final class SettingsForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_PATIENCE = 5;

  private final DescentFields descent;
  private final ExampleFields examples;
  private String mode;
  private String backbone;
  private Integer epochs;
  private Integer batchSize;
  private Integer validationPercent;
  private boolean stopEarly;
  private Integer patience;
  private Integer timeBudgetSeconds;
  private Long seed;
  private Integer folds;

  SettingsForm(TrainingSettings settings) {
    this.descent = new DescentFields(settings);
    this.examples = new ExampleFields(settings);
    this.mode = settings.mode();
    this.backbone = settings.backbone();
    this.epochs = settings.epochs();
    this.batchSize = settings.batchSize();
    this.validationPercent = Percent.of(settings.validationShare()).intValue();
    this.stopEarly = settings.earlyStopping() != null;
    this.patience = stopEarly ? settings.earlyStopping().patience() : USUAL_PATIENCE;
    this.timeBudgetSeconds = settings.timeBudgetSeconds();
    this.seed = settings.seed();
    this.folds = settings.folds();
  }

  /** What to change of the settings; an empty field is sent as such, and refused with its name. */
  ObjectNode changes(Json json) {
    ObjectNode changes = json.object();
    changes.put("mode", mode);
    changes.put("backbone", backbone);
    changes.put("epochs", epochs);
    changes.put("batchSize", batchSize);
    changes.put("validationShare", Percent.share(validationPercent));
    if (stopEarly) {
      changes.putObject("earlyStopping").put("patience", patience);
    } else {
      changes.putNull("earlyStopping");
    }
    changes.put("timeBudgetSeconds", timeBudgetSeconds);
    changes.put("seed", seed);
    changes.put("folds", folds);
    descent.addTo(changes);
    examples.addTo(changes);
    return changes;
  }

  /** How it steps. */
  public DescentFields getDescent() {
    return descent;
  }

  /** What it is shown. */
  public ExampleFields getExamples() {
    return examples;
  }

  /** As {@link TrainingSettings#mode}. */
  public String getMode() {
    return mode;
  }

  public void setMode(String mode) {
    this.mode = mode;
  }

  /** As {@link TrainingSettings#backbone}. */
  public String getBackbone() {
    return backbone;
  }

  public void setBackbone(String backbone) {
    this.backbone = backbone;
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

  /** Null for as long as it takes. */
  public Integer getTimeBudgetSeconds() {
    return timeBudgetSeconds;
  }

  public void setTimeBudgetSeconds(Integer timeBudgetSeconds) {
    this.timeBudgetSeconds = timeBudgetSeconds;
  }

  public Long getSeed() {
    return seed;
  }

  public void setSeed(Long seed) {
    this.seed = seed;
  }

  public Integer getFolds() {
    return folds;
  }

  public void setFolds(Integer folds) {
    this.folds = folds;
  }
}
