package org.diyml.engine;

/**
 * How training went in one epoch.
 *
 * @param epoch from 1
 * @param trainLoss mean cross-entropy in nats over the epoch's steps, with dropout at work
 * @param validationLoss mean cross-entropy in nats after the epoch, without dropout; NaN when there
 *     is no validation part
 * @param validationAccuracy 0 to 1; NaN when there is no validation part
 */
public record EpochReport(
    int epoch, double trainLoss, double validationLoss, double validationAccuracy) {}
