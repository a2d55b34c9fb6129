package org.diyml.dataset.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.diyml.dataset.ImageFilter;

/** Which images of a project a page is about, as its address says it. */
public final class ImageList implements Serializable {
  private static final long serialVersionUID = 1L;

  private String label;
  private boolean unlabelled;

  ImageFilter filter() {
    return new ImageFilter(label, unlabelled ? Boolean.FALSE : null, null);
  }

  /** Only images with this label; null for any. */
  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label == null || label.isEmpty() ? null : label;
  }

  /** Whether only images without a label. */
  public boolean isUnlabelled() {
    return unlabelled;
  }

  public void setUnlabelled(boolean unlabelled) {
    this.unlabelled = unlabelled;
  }

  /** Whether all images are meant. */
  public boolean isWhole() {
    return label == null && !unlabelled;
  }

  /** What an address says for it, to go behind other parameters; empty for all images. */
  public String getQuery() {
    return (label == null ? "" : "&label=" + URLEncoder.encode(label, StandardCharsets.UTF_8))
        + (unlabelled ? "&unlabelled=true" : "");
  }
}
