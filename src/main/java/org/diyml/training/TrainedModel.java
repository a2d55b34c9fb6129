package org.diyml.training;

/**
 * Where the model of an iteration is, and what it needs.
 *
 * @param folder name of its folder among the trained models
 * @param backbone name of the network that its features come from
 * @param backboneSha256 the very file
 * @param inputSize side in pixels of the square that the backbone sees
 */
public record TrainedModel(String folder, String backbone, String backboneSha256, int inputSize) {}
