package org.diyml.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** A state that the annotations of an image were in, kept when it is no longer so. */
@Entity
@Table(name = "annotation_revision")
public class AnnotationRevision extends Stored {
  @Column(name = "image_id")
  private long imageId;

  @Column(name = "author_id")
  private Long authorId;

  @Column(name = "made_at")
  private Instant madeAt;

  private String state;

  protected AnnotationRevision() {}

  AnnotationRevision(long imageId, long authorId, String state, Instant now) {
    this.imageId = imageId;
    this.authorId = authorId;
    this.state = state;
    this.madeAt = now;
  }

  public long getImageId() {
    return imageId;
  }

  /** The account that made the change. */
  public Long getAuthorId() {
    return authorId;
  }

  public Instant getMadeAt() {
    return madeAt;
  }

  /** The annotations as JSON text. */
  String getState() {
    return state;
  }
}
