package org.diyml.training.evaluations.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.diyml.jobs.Job;
import org.diyml.training.evaluations.Evaluation;

/**
 * What clients see of a test of a model. What it found is null until it succeeded.
 *
 * @param status queued, running, succeeded, failed or cancelled
 * @param iteration number of the iteration that is tested; null when it is an uploaded model
 * @param model id of the uploaded model that is tested; null when it is an iteration
 * @param images that it was judged on
 * @param skipped that it was not judged on
 * @param metrics the same figures as those of the iteration
 * @param labels how the labels of the archive and of the model differ
 * @param project id of the project with whose images those of the archive are compared; null for
 *     none
 * @param shift how the images differ from those that the iteration learned from, or from those of
 *     the project
 * @param noShift why there is none of these; null when there is
 * @param problems what was left out of the archive, and why
 */
public record EvaluationView(
    long id,
    Integer iteration,
    Long model,
    Long project,
    String name,
    String status,
    double progress,
    JsonNode images,
    JsonNode skipped,
    JsonNode metrics,
    JsonNode labels,
    JsonNode shift,
    JsonNode noShift,
    JsonNode problems,
    String failure,
    Instant queuedAt,
    Instant finishedAt) {
  static EvaluationView of(Evaluation evaluation, Integer number, ObjectNode result) {
    Job job = evaluation.getJob();
    return new EvaluationView(
        evaluation.getId(),
        number,
        evaluation.getModelId(),
        evaluation.getProjectId(),
        evaluation.getName(),
        job.getState().word(),
        job.getProgress(),
        part(result, "images"),
        part(result, "skipped"),
        part(result, "metrics"),
        part(result, "labels"),
        part(result, "shift"),
        part(result, "noShift"),
        part(result, "problems"),
        job.getFailure(),
        job.getQueuedAt(),
        job.getFinishedAt());
  }

  private static JsonNode part(ObjectNode result, String name) {
    return result == null ? null : result.get(name);
  }
}
