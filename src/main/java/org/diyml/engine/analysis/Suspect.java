package org.diyml.engine.analysis;

/**
 * A picture whose label is probably wrong.
 *
 * @param index of the picture
 * @param suggested index of the label that it looks like
 * @param confidence above 0 and at most 1: by how much that label is more probable than the given
 *     one, to a head that has not seen the picture
 */
public record Suspect(int index, int suggested, double confidence) {}
