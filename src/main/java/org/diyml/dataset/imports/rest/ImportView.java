package org.diyml.dataset.imports.rest;

import java.time.Instant;
import java.util.List;
import org.diyml.dataset.imports.DatasetImport;
import org.diyml.dataset.imports.ImportProblem;
import org.diyml.dataset.imports.ImportReport;
import org.diyml.jobs.Job;

/**
 * What clients see of an import.
 *
 * @param status queued, running, succeeded, failed or cancelled
 * @param progress from 0 to 1
 * @param format null until it is recognised
 * @param problems the first 1,000
 * @param problemCount how many there are in all
 */
public record ImportView(
    long id,
    String name,
    String status,
    double progress,
    String format,
    boolean dryRun,
    int added,
    int skipped,
    List<ProblemView> problems,
    long problemCount,
    String failure,
    Instant queuedAt,
    Instant startedAt,
    Instant finishedAt) {
  /** What was not taken as it was, and why. */
  public record ProblemView(String item, String reason) {
    static ProblemView of(ImportProblem problem) {
      return new ProblemView(problem.getItem(), problem.getReason());
    }
  }

  /** The view of {@code report}. */
  static ImportView of(ImportReport report) {
    return of(
        report.imported(),
        report.problems().stream().map(ProblemView::of).toList(),
        report.problemCount());
  }

  private static ImportView of(
      DatasetImport found, List<ProblemView> problems, long problemCount) {
    Job job = found.getJob();
    return new ImportView(
        found.getId(),
        found.getName(),
        job.getState().word(),
        job.getProgress(),
        found.getFormat() == null ? null : found.getFormat().word(),
        found.isDryRun(),
        found.getAdded(),
        found.getSkipped(),
        problems,
        problemCount,
        job.getFailure(),
        job.getQueuedAt(),
        job.getStartedAt(),
        job.getFinishedAt());
  }
}
