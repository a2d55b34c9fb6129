package org.diyml.training;

/**
 * What a run gave.
 *
 * @param score the figure that iterations are listed with, 0 to 1: accuracy, or mean average
 *     precision
 * @param metrics all figures; nothing in them depends on when or where they were computed
 * @param model where the model is
 */
public record TrainingOutcome(double score, Metrics metrics, TrainedModel model) {}
