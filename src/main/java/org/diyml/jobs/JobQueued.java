package org.diyml.jobs;

/**
 * A job waits for a worker. Fired inside the transaction that queues it, and again from time to
 * time.
 *
 * @param traceParent the trace of the request that queued the job; null when it was not traced
 * @param again whether it has been told before
 */
public record JobQueued(long jobId, JobKind kind, String traceParent, boolean again) {
  static JobQueued of(Job job) {
    return new JobQueued(job.getId(), job.getKind(), job.getTraceParent(), false);
  }

  static JobQueued again(Job job) {
    return new JobQueued(job.getId(), job.getKind(), job.getTraceParent(), true);
  }
}
