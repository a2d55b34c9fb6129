package org.diyml.projects;

import java.time.Instant;

/** Somebody who belongs to a project. */
public record Member(String username, Role role, Instant addedAt) {}
