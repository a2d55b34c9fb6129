package org.diyml.accounts;

import org.diyml.platform.security.Secret;

/** A new token with its text, which cannot be seen again. */
public record IssuedToken(AccessToken token, Secret secret) {}
