package org.diyml.deployments;

import java.util.List;
import org.diyml.engine.Prediction;

/**
 * What a deployment says of one picture.
 *
 * @param deployment its id
 * @param model the name of the model that answered
 * @param predictions best first
 * @param milliseconds how long the model took, decoding included
 */
public record Answer(
    long deployment, String model, List<Prediction> predictions, double milliseconds) {}
