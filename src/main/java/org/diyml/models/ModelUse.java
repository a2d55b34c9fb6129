package org.diyml.models;

/**
 * Where a model answers.
 *
 * @param deployment id of the deployment
 * @param project id of the project that it is in
 * @param name of the deployment
 */
public record ModelUse(long deployment, long project, String name) {}
