package org.diyml.dataset.snapshots;

import java.util.List;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.SnapshotImage.SnapshotMark;
import org.diyml.features.Content;

/**
 * An image of a detection project as training sees it.
 *
 * @param width of the upright image in pixels
 * @param height of the upright image in pixels
 * @param boxes in pixels of the upright image
 */
public record BoxedImage(
    long id, Split split, int width, int height, List<SnapshotMark> boxes, Content content) {}
