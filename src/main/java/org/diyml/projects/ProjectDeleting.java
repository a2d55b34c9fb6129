package org.diyml.projects;

/**
 * A project is about to be deleted. Fired inside the transaction; whoever keeps its data deletes it,
 * what is outside the database after the transaction's success.
 */
public record ProjectDeleting(long projectId) {}
