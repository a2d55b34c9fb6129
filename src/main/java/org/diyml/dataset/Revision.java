package org.diyml.dataset;

import java.time.Instant;

/**
 * A change of an image's annotations.
 *
 * @param author user name of who made it; null when the account is gone
 * @param state the annotations after it
 */
public record Revision(long id, String author, Instant madeAt, RevisionState state) {}
