package org.diyml.dataset.web;

import java.io.Serializable;
import org.diyml.dataset.Label;

/** A label as the page of labels lists it. */
public final class LabelRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final int place;
  private final long images;
  private final boolean last;
  private String colour;

  LabelRow(Label label, int place, long images, boolean last) {
    this.id = label.getId();
    this.name = label.getName();
    this.colour = label.getColour();
    this.place = place;
    this.images = images;
    this.last = last;
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Where it stands among the labels, from 1. */
  public int getPlace() {
    return place;
  }

  /** How many images have it. */
  public long getImages() {
    return images;
  }

  public boolean isFirst() {
    return place == 1;
  }

  public boolean isLast() {
    return last;
  }

  /** As {@code #rrggbb}. */
  public String getColour() {
    return colour;
  }

  public void setColour(String colour) {
    this.colour = colour;
  }
}
