package org.diyml.dataset.web;

import java.io.Serializable;
import org.diyml.dataset.DatasetCounts;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Images;
import org.diyml.platform.database.Range;

/** How many images of a project have what they need to be learned from. */
public final class LabellingState implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Range ONE = new Range(0, 1);

  private final long images;
  private final long left;
  private final Long first;

  private LabellingState(long images, long left, Long first) {
    this.images = images;
    this.left = left;
    this.first = first;
  }

  /** The state of a project as it is now. */
  static LabellingState of(DatasetCounts counts, Images all, long projectId) {
    return new LabellingState(
        counts.images(),
        counts.unlabelled(),
        all.list(projectId, ImageFilter.UNLABELLED, ONE).items().stream()
            .findFirst()
            .map(first -> first.image().getId())
            .orElse(null));
  }

  /** How many there are. */
  public long getImages() {
    return images;
  }

  /** How many have a label, or boxes. */
  public long getLabelled() {
    return images - left;
  }

  /** How many have none. */
  public long getLeft() {
    return left;
  }

  /** The id of the first that has none; null when all have. */
  public Long getFirst() {
    return first;
  }
}
