package org.diyml.engine;

/**
 * How training went in one epoch.
 *
 * @param epoch from 1
 * @param trainLoss mean loss of the epoch's examples, with dropout, weights and smoothing at work;
 *     for classifiers cross-entropy in nats
 * @param validationLoss mean loss after the epoch, without any of them; NaN when there is no
 *     validation part
 * @param validationScore 0 to 1, more is better: the accuracy of a classifier, the mean average
 *     precision of a detector; NaN when there is no validation part
 */
public record EpochReport(
    int epoch, double trainLoss, double validationLoss, double validationScore) {}
