package org.diyml.jobs;

/**
 * The right of one node to work on a job. It is lost when the job is taken back.
 *
 * @param attempt how often the job has been begun, this time included
 */
public record Claim(long jobId, JobKind kind, long subjectId, String node, int attempt) {}
