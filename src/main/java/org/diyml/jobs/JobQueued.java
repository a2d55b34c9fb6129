package org.diyml.jobs;

/** A job waits for a worker. Fired inside the transaction that queues it. */
public record JobQueued(long jobId, JobKind kind) {}
