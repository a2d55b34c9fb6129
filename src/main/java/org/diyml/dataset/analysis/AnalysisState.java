package org.diyml.dataset.analysis;

import org.diyml.jobs.JobState;

/**
 * How far an analysis is.
 *
 * @param progress from 0 to 1
 * @param failure why it failed, in words; null when it did not
 * @param report null until it succeeded
 */
public record AnalysisState(
    long id, JobState state, double progress, String failure, DatasetReport report) {}
