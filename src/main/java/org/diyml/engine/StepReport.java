package org.diyml.engine;

/**
 * How far training is within an epoch.
 *
 * @param epoch from 1
 * @param step done in this epoch, from 1
 * @param steps of this epoch
 * @param examples that the step learned from
 * @param loss of the step
 */
public record StepReport(int epoch, int step, int steps, int examples, double loss) {}
