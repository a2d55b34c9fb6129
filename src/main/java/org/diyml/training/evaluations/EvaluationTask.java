package org.diyml.training.evaluations;

import java.util.List;
import org.diyml.projects.ProjectType;
import org.diyml.training.Metrics;

/**
 * What a test of a model is about: an iteration's, or an uploaded one.
 *
 * @param iterationId null for an uploaded model
 * @param modelId null for an iteration
 * @param projectId with whose images the new data of an uploaded model are compared; null for none
 * @param figures those of the iteration on its validation part; null for an uploaded model
 * @param labels of the uploaded model; empty for an iteration, whose figures have them
 */
public record EvaluationTask(
    long evaluationId,
    Long iterationId,
    Long modelId,
    Long projectId,
    ProjectType type,
    Metrics figures,
    List<String> labels) {
  static EvaluationTask ofIteration(
      long evaluationId, long iterationId, ProjectType type, Metrics figures) {
    return new EvaluationTask(evaluationId, iterationId, null, null, type, figures, List.of());
  }

  static EvaluationTask ofUploaded(
      long evaluationId, long modelId, Long projectId, List<String> labels) {
    return new EvaluationTask(
        evaluationId, null, modelId, projectId, ProjectType.CLASSIFICATION, null, labels);
  }

  /** Whether there is something to compare the new data with. */
  boolean isComparable() {
    return iterationId != null || projectId != null;
  }
}
