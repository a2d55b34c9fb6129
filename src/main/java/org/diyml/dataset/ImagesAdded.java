package org.diyml.dataset;

/** Images came into a project. Fired inside the transaction that adds them. */
public record ImagesAdded(int images, long bytes) {}
