package org.diyml.dataset.analysis.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.diyml.dataset.analysis.AnalysisState;
import org.diyml.dataset.analysis.DatasetReport;

/**
 * What clients see of an analysis: what was found stands beside its status.
 *
 * @param status queued, running, succeeded, failed or cancelled
 * @param progress from 0 to 1
 */
public record AnalysisView(
    long id,
    String status,
    double progress,
    String failure,
    @JsonUnwrapped DatasetReport report) {
  /** The view of {@code state}. */
  public static AnalysisView of(AnalysisState state) {
    return new AnalysisView(
        state.id(), state.state().word(), state.progress(), state.failure(), state.report());
  }
}
