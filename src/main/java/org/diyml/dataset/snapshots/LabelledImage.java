package org.diyml.dataset.snapshots;

import org.diyml.dataset.Split;
import org.diyml.features.Content;

/**
 * An image of a classification project as training sees it.
 *
 * @param longerSide in pixels
 * @param look tells copies; 0 when it is not known any more
 */
public record LabelledImage(
    long id, String label, Split split, int longerSide, long look, Content content) {}
