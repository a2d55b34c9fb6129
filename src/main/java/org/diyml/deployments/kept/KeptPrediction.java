package org.diyml.deployments.kept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** A picture that was answered, with the answer. */
@Entity
@Table(name = "kept_prediction")
public class KeptPrediction extends Stored {
  @Column(name = "deployment_id")
  private long deploymentId;

  private String model;
  private String name;
  private String sha256;
  private double uncertainty;
  private String predictions;

  @Column(name = "kept_at")
  private Instant keptAt;

  @Column(name = "image_id")
  private Long imageId;

  protected KeptPrediction() {}

  KeptPrediction(
      long deploymentId,
      String model,
      String name,
      String sha256,
      double uncertainty,
      String predictions,
      Instant now) {
    this.deploymentId = deploymentId;
    this.model = model;
    this.name = name;
    this.sha256 = sha256;
    this.uncertainty = uncertainty;
    this.predictions = predictions;
    this.keptAt = now;
  }

  /** Notes that the picture is an image of the project now. */
  void became(long image) {
    imageId = image;
  }

  long getDeploymentId() {
    return deploymentId;
  }

  public String getModel() {
    return model;
  }

  /** The client's name for the picture. */
  public String getName() {
    return name;
  }

  String getSha256() {
    return sha256;
  }

  /** 0 when the model was sure, 1 when it was not at all. */
  public double getUncertainty() {
    return uncertainty;
  }

  /** The answers as JSON text. */
  public String getPredictions() {
    return predictions;
  }

  public Instant getKeptAt() {
    return keptAt;
  }

  /** The image that was made of it; null when none was. */
  public Long getImageId() {
    return imageId;
  }
}
