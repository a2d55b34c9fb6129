package org.diyml.training;

/**
 * An iteration is about to be deleted. Fired inside the transaction; who needs its model may refuse
 * by throwing a conflict.
 */
public record IterationDeleting(long iterationId) {}
