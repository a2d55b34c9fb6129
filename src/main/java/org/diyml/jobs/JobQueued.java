package org.diyml.jobs;

/**
 * A job waits for a worker. Fired inside the transaction that queues it, and again from time to
 * time.
 *
 * @param again whether it has been told before
 */
public record JobQueued(long jobId, JobKind kind, boolean again) {}
