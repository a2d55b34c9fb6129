package org.diyml.training.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import org.diyml.training.TrainingSettings;

/** The settings that say what a model is shown, as people fill them in. */
public final class ExampleFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private Double smoothingPercent;
  private boolean balanced;
  private boolean flip;
  private Double rotate;
  private Double cropPercent;
  private Double colourPercent;
  private Integer views;

  ExampleFields(TrainingSettings settings) {
    TrainingSettings.Augmentation varied = settings.augmentation();
    this.smoothingPercent = Percent.of(settings.labelSmoothing());
    this.balanced = settings.classWeights().equals(TrainingSettings.BALANCED);
    this.flip = varied.flip();
    this.rotate = varied.rotate();
    this.cropPercent = Percent.of(varied.crop());
    this.colourPercent = Percent.of(varied.colour());
    this.views = varied.views();
  }

  void addTo(ObjectNode changes) {
    changes.put("labelSmoothing", Percent.share(smoothingPercent));
    changes.put(
        "classWeights", balanced ? TrainingSettings.BALANCED : TrainingSettings.UNBALANCED);
    ObjectNode varied = changes.putObject("augmentation");
    varied.put("flip", flip);
    varied.put("rotate", rotate);
    varied.put("crop", Percent.share(cropPercent));
    varied.put("colour", Percent.share(colourPercent));
    varied.put("views", views);
  }

  /** Share of the truth that is spread over all labels, in per cent. */
  public Double getSmoothingPercent() {
    return smoothingPercent;
  }

  public void setSmoothingPercent(Double smoothingPercent) {
    this.smoothingPercent = smoothingPercent;
  }

  /** Whether rare labels weigh more. */
  public boolean isBalanced() {
    return balanced;
  }

  public void setBalanced(boolean balanced) {
    this.balanced = balanced;
  }

  public boolean isFlip() {
    return flip;
  }

  public void setFlip(boolean flip) {
    this.flip = flip;
  }

  /** Degrees either way. */
  public Double getRotate() {
    return rotate;
  }

  public void setRotate(Double rotate) {
    this.rotate = rotate;
  }

  /** Of each side, in per cent. */
  public Double getCropPercent() {
    return cropPercent;
  }

  public void setCropPercent(Double cropPercent) {
    this.cropPercent = cropPercent;
  }

  /** Of brightness, contrast and saturation, in per cent. */
  public Double getColourPercent() {
    return colourPercent;
  }

  public void setColourPercent(Double colourPercent) {
    this.colourPercent = colourPercent;
  }

  /** Varied copies of each image. */
  public Integer getViews() {
    return views;
  }

  public void setViews(Integer views) {
    this.views = views;
  }
}
