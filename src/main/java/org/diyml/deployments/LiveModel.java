package org.diyml.deployments;

/**
 * What answers for a key.
 *
 * @param iterationId null for another model than that of an iteration
 * @param iterationNumber null for another model than that of an iteration
 * @param uploadedId null for another model than an uploaded one
 * @param detection whether the project's answers are boxes
 * @param threshold least score of a box where the caller names none; null for the usual one
 * @param keepResults whether the project wants answers kept
 */
public record LiveModel(
    long deploymentId,
    Long iterationId,
    Integer iterationNumber,
    Long uploadedId,
    boolean detection,
    Double threshold,
    boolean keepResults) {}
