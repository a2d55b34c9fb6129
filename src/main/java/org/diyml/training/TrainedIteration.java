package org.diyml.training;

/**
 * An iteration that succeeded.
 *
 * @param accuracy on the validation part, from 0 to 1
 */
public record TrainedIteration(int number, double accuracy) {}
