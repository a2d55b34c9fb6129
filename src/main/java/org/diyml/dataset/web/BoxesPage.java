package org.diyml.dataset.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.dataset.Image;
import org.diyml.dataset.ImageSequence;
import org.diyml.dataset.Images;
import org.diyml.dataset.Neighbours;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;

/** The image whose boxes people draw, and the ones before and after it. */
@Named
@RequestScoped
public class BoxesPage {
  @Inject private Images images;
  @Inject private ImageSequence sequence;

  private final ImageList list = new ImageList();
  private String given;
  private Image image;
  private Neighbours around;

  /**
   * Loads the image that the address names.
   *
   * @throws UserError not found when the project has none like it
   */
  public void open(long projectId) {
    image = images.require(parse(given), Permission.VIEW);
    if (image.getProjectId() != projectId) {
      throw UserError.notFound("image.notFound");
    }
    around = sequence.around(image.getId(), list.filter());
  }

  /** The id in the address, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  /** The images that are neighbours. */
  public ImageList getList() {
    return list;
  }

  public Image getImage() {
    return image;
  }

  /** Id of the image before; null for the first one. */
  public Long getPrevious() {
    return around.previous();
  }

  /** Id of the image after; null for the last one. */
  public Long getNext() {
    return around.next();
  }

  /** Its place among all, from 1. */
  public long getPlace() {
    return around.before() + 1;
  }

  public long getTotal() {
    return around.before() + 1 + around.after();
  }

  private static long parse(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw UserError.notFound("image.notFound").causedBy(e);
    }
  }
}
