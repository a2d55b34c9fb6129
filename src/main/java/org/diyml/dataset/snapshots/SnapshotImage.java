package org.diyml.dataset.snapshots;

import java.util.List;
import org.diyml.dataset.Split;
import org.diyml.engine.Box;

/**
 * An image as it was when the snapshot was taken.
 *
 * @param id of the image, which may be deleted meanwhile
 * @param split null when it was in no part yet
 */
public record SnapshotImage(
    long id,
    String name,
    String sha256,
    int width,
    int height,
    Split split,
    List<SnapshotMark> marks) {
  /** A label as it was; {@code box} is null where the whole image is meant. */
  public record SnapshotMark(String label, Box box) {}
}
