package org.diyml.deployments;

/** A deployment or its keys were changed or deleted: what was known of it holds no more. */
public record DeploymentChanged(long deploymentId) {}
