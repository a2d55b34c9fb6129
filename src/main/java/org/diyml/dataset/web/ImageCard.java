package org.diyml.dataset.web;

import java.io.Serializable;
import java.util.List;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.Annotation;

/** An image as the grid shows it. */
public final class ImageCard implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final String label;
  private final List<String> colours;
  private final int boxes;
  private boolean selected;

  ImageCard(AnnotatedImage annotated) {
    List<Annotation> annotations = annotated.annotations();
    this.id = annotated.image().getId();
    this.name = annotated.image().getName();
    this.label = String.join(", ", annotated.labels());
    this.colours = annotations.stream().map(a -> a.getLabel().getColour()).distinct().toList();
    this.boxes = (int) annotations.stream().filter(a -> a.getBox() != null).count();
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

  /** The colours of its labels as {@code #rrggbb}. */
  public List<String> getColours() {
    return colours;
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
