package org.diyml.dataset;

import java.util.Set;

/**
 * Images are gone from a project; their bytes may be of no use any more. Fired inside the
 * transaction that deletes them.
 *
 * @param hashes SHA-256 of each
 */
public record ContentDropped(long projectId, Set<String> hashes) {}
