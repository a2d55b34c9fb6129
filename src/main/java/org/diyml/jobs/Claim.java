package org.diyml.jobs;

import java.time.Duration;

/**
 * The right of one node to work on a job. It is lost when the job is taken back.
 *
 * @param attempt how often the job has been begun, this time included
 * @param accountId whom the job is done for
 * @param waited from when the job was queued until this attempt began
 * @param traceParent the trace of the request that queued the job; null when it was not traced
 */
public record Claim(
    long jobId,
    JobKind kind,
    long subjectId,
    String node,
    int attempt,
    long accountId,
    Duration waited,
    String traceParent) {}
