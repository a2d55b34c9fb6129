package org.diyml.training.suggestions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.diyml.platform.database.Stored;

/** What a model says of an unlabelled image. */
@Entity
public class Suggestion extends Stored {
  @Column(name = "run_id")
  private long runId;

  @Column(name = "image_id")
  private long imageId;

  private double uncertainty;
  private String answers;

  protected Suggestion() {}

  Suggestion(long runId, long imageId, double uncertainty, String answers) {
    this.runId = runId;
    this.imageId = imageId;
    this.uncertainty = uncertainty;
    this.answers = answers;
  }

  public long getImageId() {
    return imageId;
  }

  /** 0 when the model is sure, 1 when two answers are as probable. */
  public double getUncertainty() {
    return uncertainty;
  }

  String getAnswers() {
    return answers;
  }
}
