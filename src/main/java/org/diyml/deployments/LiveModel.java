package org.diyml.deployments;

/**
 * What answers for a key.
 *
 * @param iterationId null for the default model
 * @param iterationNumber null for the default model
 * @param detection whether the project's answers are boxes
 * @param keepResults whether the project wants answers kept
 */
public record LiveModel(
    long deploymentId,
    Long iterationId,
    Integer iterationNumber,
    boolean detection,
    boolean keepResults) {}
