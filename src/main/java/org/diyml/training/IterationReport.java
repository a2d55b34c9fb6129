package org.diyml.training;

import java.util.List;

/**
 * Everything about an iteration.
 *
 * @param dataset null until it runs
 * @param metrics null until it succeeded
 * @param comparable whether its figures can be compared with those of one that is started now
 */
public record IterationReport(
    Iteration iteration,
    TrainingSettings settings,
    DatasetSummary dataset,
    Metrics metrics,
    List<TrainingEpoch> history,
    boolean comparable) {}
