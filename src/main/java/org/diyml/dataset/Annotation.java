package org.diyml.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.diyml.engine.Box;
import org.diyml.platform.database.Stored;

/** A label of an image: of the whole image, or of a box in it. */
@Entity
public class Annotation extends Stored {
  @Column(name = "image_id")
  private long imageId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "label_id")
  private Label label;

  private Double x;
  private Double y;
  private Double width;
  private Double height;

  protected Annotation() {}

  /** The label of a whole image. */
  Annotation(long imageId, Label label) {
    this.imageId = imageId;
    this.label = label;
  }

  /** The label of a box, in pixels of the upright image. */
  Annotation(long imageId, Label label, Box box) {
    this(imageId, label);
    this.x = box.x();
    this.y = box.y();
    this.width = box.width();
    this.height = box.height();
  }

  public long getImageId() {
    return imageId;
  }

  public Label getLabel() {
    return label;
  }

  /** The box in pixels of the upright image; null when the whole image is meant. */
  public Box getBox() {
    return x == null ? null : new Box(x, y, width, height);
  }
}
