package org.diyml.dataset;

import org.diyml.features.Content;

/**
 * An image of a classification project as training sees it.
 *
 * @param longerSide in pixels
 */
public record LabelledImage(long id, String label, Split split, int longerSide, Content content) {}
