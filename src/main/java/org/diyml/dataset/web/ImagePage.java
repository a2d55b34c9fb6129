package org.diyml.dataset.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.diyml.dataset.Image;
import org.diyml.dataset.ImageSequence;
import org.diyml.dataset.Images;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;

/** Opens one image large; a script walks on from there through the list that it was opened from. */
@Named
@RequestScoped
public class ImagePage {
  @Inject private Images images;
  @Inject private ImageSequence sequence;

  private final ImageList list = new ImageList();
  private String given;
  private String page;
  private Image image;

  /**
   * Opens the image that the address names, or the first of the list when it names none.
   *
   * @throws UserError not found when it is none of that project
   */
  public void open(long project) {
    if (given == null || given.isEmpty()) {
      image = sequence.first(project, list.filter()).orElse(null);
      return;
    }
    image = images.require(id(), Permission.VIEW);
    if (image.getProjectId() != project) {
      throw UserError.notFound("image.notFound");
    }
  }

  private long id() {
    try {
      return Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw UserError.notFound("image.notFound").causedBy(e);
    }
  }

  /** What the address says for the image, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  /** The page of the grid that it was opened from. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The images to walk through. */
  public ImageList getList() {
    return list;
  }

  /** The image; null when the list is empty. */
  public Image getImage() {
    return image;
  }
}
