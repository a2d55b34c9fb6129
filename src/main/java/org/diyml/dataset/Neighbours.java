package org.diyml.dataset;

/**
 * Where an image stands in a list of images.
 *
 * @param previous id of the image before it; null when it is the first
 * @param next id of the image after it; null when it is the last
 * @param before how many images come before it
 * @param after how many images come after it
 */
public record Neighbours(Long previous, Long next, long before, long after) {}
