package org.diyml.training.evaluations;

import org.diyml.projects.ProjectType;
import org.diyml.training.Metrics;
import org.diyml.training.TrainedModel;

/**
 * What a test of a model is about.
 *
 * @param figures those of the iteration on its validation part
 */
public record EvaluationTask(
    long evaluationId, long iterationId, ProjectType type, TrainedModel model, Metrics figures) {}
