package org.diyml.training.web;

import java.util.List;
import org.diyml.engine.Box;

/** A validation image with what is there and what a detector found, ready to be drawn. */
public final class DetectedImage {
  private final long id;
  private final String name;
  private final int width;
  private final int height;
  private final List<Shape> shapes;
  private final List<String> mistakes;

  DetectedImage(
      long id, String name, int width, int height, List<Shape> shapes, List<String> mistakes) {
    this.id = id;
    this.name = name;
    this.width = width;
    this.height = height;
    this.shapes = shapes;
    this.mistakes = mistakes;
  }

  public long getId() {
    return id;
  }

  /** The name of the uploaded file. */
  public String getName() {
    return name;
  }

  /** In pixels of the upright image, in which the shapes are. */
  public int getWidth() {
    return width;
  }

  /** In pixels of the upright image, in which the shapes are. */
  public int getHeight() {
    return height;
  }

  public List<Shape> getShapes() {
    return shapes;
  }

  /** What is wrong, in words; empty when nothing is. */
  public List<String> getMistakes() {
    return mistakes;
  }

  /**
   * A rectangle in the image.
   *
   * @param kind {@code truth} or {@code missed} for an object that is there, {@code right} or
   *     {@code wrong} for one that was found
   */
  public record Shape(String kind, String text, Box box) {}
}
