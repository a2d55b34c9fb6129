package org.diyml.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** Pictures, labels and models that belong together. */
@Entity
public class Project extends Stored {
  /** Share of labelled images that are kept for validation unless set otherwise. */
  public static final double DEFAULT_VALIDATION_SHARE = 0.2;

  private String name;

  @Enumerated(EnumType.STRING)
  private ProjectType type;

  private String description;

  @Column(name = "split_seed")
  private long splitSeed;

  @Column(name = "split_revision")
  private int splitRevision;

  @Column(name = "data_revision")
  private long dataRevision;

  @Column(name = "validation_share")
  private double validationShare;

  @Column(name = "keep_inference_results")
  private boolean keepInferenceResults;

  @Column(name = "keep_metadata")
  private boolean keepMetadata;

  @Embedded private Retention retention = new Retention();

  private boolean guided;

  private long images;

  private long bytes;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Project() {}

  Project(String name, ProjectType type, String description, long splitSeed, Instant now) {
    this.name = name;
    this.type = type;
    this.description = description;
    this.splitSeed = splitSeed;
    this.validationShare = DEFAULT_VALIDATION_SHARE;
    this.guided = true;
    this.createdAt = now;
  }

  void rename(String newName) {
    name = newName;
  }

  void describe(String text) {
    description = text;
  }

  void keepInferenceResults(boolean keep) {
    keepInferenceResults = keep;
  }

  void keepMetadata(boolean keep) {
    keepMetadata = keep;
  }

  void retain(Retention rules) {
    retention = rules;
  }

  /** Changes the share for images that are labelled from now on. */
  public void splitBy(double share) {
    validationShare = share;
  }

  /** Notes that an image was moved by hand: what was measured before cannot be compared any more. */
  public void splitMoved() {
    splitRevision++;
  }

  /** Notes that images with so many bytes together came in. */
  public void grow(int moreImages, long moreBytes) {
    images += moreImages;
    bytes += moreBytes;
  }

  /** Notes that an image of so many bytes is gone. */
  public void shrink(long imageBytes) {
    images--;
    bytes -= imageBytes;
  }

  /** Notes that images, annotations or the split changed: what was found out of them is old. */
  public void dataChanged() {
    dataRevision++;
  }

  /** Counts the changes of images, annotations and split. */
  public long getDataRevision() {
    return dataRevision;
  }

  public String getName() {
    return name;
  }

  public ProjectType getType() {
    return type;
  }

  public String getDescription() {
    return description;
  }

  /** What the split of new images is drawn from. */
  public long getSplitSeed() {
    return splitSeed;
  }

  /** Counts the moves of images between parts of the split. */
  public int getSplitRevision() {
    return splitRevision;
  }

  /** Share of newly labelled images that go to the validation part, from 0 to 1. */
  public double getValidationShare() {
    return validationShare;
  }

  /** How many images it holds. */
  public long getImages() {
    return images;
  }

  /** How many bytes its images have. */
  public long getBytes() {
    return bytes;
  }

  public boolean isKeepInferenceResults() {
    return keepInferenceResults;
  }

  /** Whether pictures keep what they hold besides pixels, such as where a photo was made. */
  public boolean isKeepMetadata() {
    return keepMetadata;
  }

  /** For how long it keeps images and requests. */
  public Retention getRetention() {
    // The provider reads an embeddable of which all columns are null as none at all.
    return retention == null ? new Retention() : retention;
  }

  /** Whether its pages show the first steps: until the first prediction, or until hidden. */
  public boolean isGuided() {
    return guided;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
