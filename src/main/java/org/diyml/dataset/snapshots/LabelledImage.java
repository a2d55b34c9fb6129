package org.diyml.dataset.snapshots;

import org.diyml.dataset.Split;
import org.diyml.features.Content;

/**
 * An image of a classification project as training sees it.
 *
 * @param longerSide in pixels
 */
public record LabelledImage(long id, String label, Split split, int longerSide, Content content) {}
