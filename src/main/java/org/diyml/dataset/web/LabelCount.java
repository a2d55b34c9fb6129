package org.diyml.dataset.web;

import java.io.Serializable;
import org.diyml.dataset.Label;

/** A label with the number of images that have it. */
public final class LabelCount implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String colour;
  private final long images;

  LabelCount(Label label, Long images) {
    this.name = label.getName();
    this.colour = label.getColour();
    this.images = images == null ? 0 : images;
  }

  public String getName() {
    return name;
  }

  /** As {@code #rrggbb}. */
  public String getColour() {
    return colour;
  }

  public long getImages() {
    return images;
  }
}
