package org.diyml.training;

import java.util.List;

/**
 * Everything about an iteration.
 *
 * @param dataset null until it runs
 * @param environment null until it runs, and for iterations of old
 * @param score the figure that it is listed with, 0 to 1; null until it succeeded
 * @param metrics null until it succeeded
 * @param model null until it succeeded
 * @param latest the last step of progress; null until it runs
 * @param detection whether its model answers with boxes
 * @param comparable whether its figures can be compared with those of one that is started now
 */
public record IterationReport(
    Iteration iteration,
    TrainingSettings settings,
    DatasetSummary dataset,
    RunEnvironment environment,
    Double score,
    Metrics metrics,
    TrainedModel model,
    List<TrainingEpoch> history,
    TrainingProgress latest,
    boolean detection,
    boolean comparable) {}
