package org.diyml.dataset.web;

import java.io.Serializable;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Images;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;

/** How many images of a project have what they need to be learned from. */
public final class LabellingState implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Range ONE = new Range(0, 1);
  private static final ImageFilter WITHOUT = new ImageFilter(null, false, null);

  private final long images;
  private final long left;
  private final Long first;

  private LabellingState(long images, long left, Long first) {
    this.images = images;
    this.left = left;
    this.first = first;
  }

  /** The state of a project as it is now. */
  static LabellingState of(Images all, long projectId) {
    Slice<AnnotatedImage> without = all.list(projectId, WITHOUT, ONE);
    return new LabellingState(
        all.list(projectId, ImageFilter.ALL, ONE).total(),
        without.total(),
        without.items().isEmpty() ? null : without.items().get(0).image().getId());
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
