package org.diyml.deployments;

/**
 * A model that answers. Where both ids are null it is the default one.
 *
 * @param iterationId null for another model than that of an iteration
 * @param iterationNumber null for another model than that of an iteration
 * @param uploadedId null for another model than an uploaded one
 * @param detection whether its answers are boxes
 * @param threshold least score of a box that suits it; null for the usual one
 */
public record ServedModel(
    Long iterationId,
    Integer iterationNumber,
    Long uploadedId,
    boolean detection,
    Double threshold) {}
