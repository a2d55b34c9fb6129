package org.diyml.models;

/**
 * An uploaded model is about to be deleted. Fired inside the transaction; who needs it may refuse by
 * throwing a conflict.
 *
 * @param forGood whether nobody may refuse, since the account goes with all that is its
 */
public record ModelDeleting(long modelId, boolean forGood) {}
