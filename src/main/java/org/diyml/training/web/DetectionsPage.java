package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.Pager;

/** Shows all images that a detector was judged on. */
@Named
@RequestScoped
public class DetectionsPage {
  private static final int SHOWN = 24;

  @Inject private DetectedImages detections;

  private String given;
  private String page;
  private List<DetectedImage> pictures;
  private Pager pager;

  /** Loads what the address asks for. */
  public void open(long projectId) {
    Slice<DetectedImage> slice =
        detections.of(projectId, IterationAddress.number(given), Pager.range(page, SHOWN));
    pictures = slice.items();
    pager = Pager.of(slice);
  }

  /** The number of the iteration in the address, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The images, those with most mistakes first. */
  public List<DetectedImage> getPictures() {
    return pictures;
  }

  public Pager getPager() {
    return pager;
  }
}
