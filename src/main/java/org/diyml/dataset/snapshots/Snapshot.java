package org.diyml.dataset.snapshots;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** The dataset of a project as it was at one time. */
@Entity
public class Snapshot extends Stored {
  @Column(name = "project_id")
  private long projectId;

  private String hash;
  private int images;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Snapshot() {}

  Snapshot(long projectId, String hash, int images, Instant now) {
    this.projectId = projectId;
    this.hash = hash;
    this.images = images;
    this.createdAt = now;
  }

  public long getProjectId() {
    return projectId;
  }

  /** SHA-256 of images, annotations and split, in hexadecimal; equal datasets share it. */
  public String getHash() {
    return hash;
  }

  /** How many images it holds. */
  public int getImages() {
    return images;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
