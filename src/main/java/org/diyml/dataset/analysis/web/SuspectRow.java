package org.diyml.dataset.analysis.web;

import java.io.Serializable;
import org.diyml.dataset.analysis.DatasetReport;

/** A label that is probably wrong. */
public final class SuspectRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long image;
  private final String label;
  private final String suggested;

  SuspectRow(DatasetReport.SuspectLabel suspect) {
    this.image = suspect.imageId();
    this.label = suspect.label();
    this.suggested = suspect.suggested();
  }

  /** Id of the image. */
  public long getImage() {
    return image;
  }

  public String getLabel() {
    return label;
  }

  /** What it probably shows. */
  public String getSuggested() {
    return suggested;
  }
}
