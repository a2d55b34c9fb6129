package org.diyml.dataset.web;

import java.io.Serializable;
import org.diyml.dataset.AnnotatedImage;

/** An image as the grid shows it. */
public final class ImageCard implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final String label;
  private final int boxes;
  private boolean selected;

  ImageCard(AnnotatedImage annotated) {
    this.id = annotated.image().getId();
    this.name = annotated.image().getName();
    this.label = String.join(", ", annotated.labels());
    this.boxes =
        (int) annotated.annotations().stream().filter(a -> a.getBox() != null).count();
  }

  public long getId() {
    return id;
  }

  /** The name of the uploaded file. */
  public String getName() {
    return name;
  }

  /** The names of its labels; empty when it has none. */
  public String getLabel() {
    return label;
  }

  /** How many boxes are drawn in it. */
  public int getBoxes() {
    return boxes;
  }

  /** Whether the user ticked it. */
  public boolean isSelected() {
    return selected;
  }

  public void setSelected(boolean selected) {
    this.selected = selected;
  }
}
