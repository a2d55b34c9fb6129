package org.diyml.deployments;

/** A deployment is deleted: its files may go when that is certain. */
public record DeploymentDeleted(long projectId, long deploymentId) {}
