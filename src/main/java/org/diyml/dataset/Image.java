package org.diyml.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.diyml.engine.analysis.NearDuplicates;
import org.diyml.engine.analysis.PictureTraits;
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

  private long look;
  private short band0;
  private short band1;
  private short band2;
  private short band3;
  private double brightness;
  private double sharpness;

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
    this.bytes = picture.size();
    this.width = picture.info().width();
    this.height = picture.info().height();
    seen(picture.traits());
    this.split = split;
    this.createdAt = now;
  }

  private void seen(PictureTraits traits) {
    short[] bands = NearDuplicates.bands(traits.hash());
    look = traits.hash();
    band0 = bands[0];
    band1 = bands[1];
    band2 = bands[2];
    band3 = bands[3];
    brightness = traits.brightness();
    sharpness = traits.sharpness();
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

  /** Perceptual hash: near copies differ in few bits. */
  public long getLook() {
    return look;
  }

  /** Mean luma, from 0 to 1. */
  public double getBrightness() {
    return brightness;
  }

  /** Variance of the Laplacian; low when blurred. */
  public double getSharpness() {
    return sharpness;
  }

  /** The part of the split; null until the image gets its first label. */
  public Split getSplit() {
    return split;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
