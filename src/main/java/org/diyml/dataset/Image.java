package org.diyml.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.diyml.engine.pictures.PictureFormat;
import org.diyml.platform.database.Stored;

/** A picture of a project. Its bytes are in the file store, under their hash. */
@Entity
public class Image extends Stored {
  @Column(name = "project_id")
  private long projectId;

  private String name;
  private String sha256;

  @Enumerated(EnumType.STRING)
  private PictureFormat format;

  private long bytes;
  private int width;
  private int height;

  @Enumerated(EnumType.STRING)
  private Split split;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Image() {}

  Image(long projectId, CheckedPicture picture, Split split, Instant now) {
    this.projectId = projectId;
    this.name = picture.name();
    this.sha256 = picture.sha256();
    this.format = picture.info().format();
    this.bytes = picture.bytes();
    this.width = picture.info().width();
    this.height = picture.info().height();
    this.split = split;
    this.createdAt = now;
  }

  /** Gives the image its part of the split, which it keeps. */
  void assign(Split part) {
    if (split != null) {
      throw new IllegalStateException("Image " + getId() + " is in " + split + " already");
    }
    split = part;
  }

  /** Moves the image to another part by hand. */
  void move(Split part) {
    split = part;
  }

  public long getProjectId() {
    return projectId;
  }

  /** The name of the uploaded file. */
  public String getName() {
    return name;
  }

  public String getSha256() {
    return sha256;
  }

  public PictureFormat getFormat() {
    return format;
  }

  public long getBytes() {
    return bytes;
  }

  /** Width of the upright picture in pixels. */
  public int getWidth() {
    return width;
  }

  /** Height of the upright picture in pixels. */
  public int getHeight() {
    return height;
  }

  /** The part of the split; null until the image gets its first label. */
  public Split getSplit() {
    return split;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
