package org.diyml.dataset;

/**
 * An image that may get its part of the split.
 *
 * @param label its first; null when it has none
 */
record UnplacedImage(Image image, Label label) {}
