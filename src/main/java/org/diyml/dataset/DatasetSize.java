package org.diyml.dataset;

/** How many images a project has, and the first of them. */
public record DatasetSize(long images, long firstImage) {}
