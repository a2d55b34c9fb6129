package org.diyml.deployments;

import org.diyml.platform.security.Secret;

/** A new key with its text, which cannot be seen again. */
public record IssuedKey(Deployment deployment, DeploymentKey key, Secret secret) {}
