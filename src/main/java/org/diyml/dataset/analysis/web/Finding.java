package org.diyml.dataset.analysis.web;

import java.io.Serializable;
import java.util.List;
import org.diyml.dataset.analysis.DatasetReport;
import org.diyml.dataset.analysis.Fixes;
import org.diyml.platform.web.PageText;

/** Something to look at, with its first images. */
public final class Finding implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 12;

  private final String code;
  private final String message;
  private final List<Long> images;
  private final int more;

  Finding(DatasetReport.Warning warning, PageText texts) {
    this.code = warning.code();
    this.message = texts.of(warning.message());
    this.images = warning.imageIds().stream().limit(SHOWN).toList();
    this.more = warning.imageIds().size() - images.size();
  }

  public String getCode() {
    return code;
  }

  /** What it is and what to do. */
  public String getMessage() {
    return message;
  }

  /** Ids of the first images concerned. */
  public List<Long> getImages() {
    return images;
  }

  /** How many images are not shown. */
  public int getMore() {
    return more;
  }

  /** Whether one click mends all of it. */
  public boolean isMendable() {
    return Fixes.isKnown(code) && !isSuspects();
  }

  /** Whether it is about labels, which are looked at one by one. */
  public boolean isSuspects() {
    return code.equals("suspect-labels");
  }
}
