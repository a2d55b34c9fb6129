package org.diyml.training;

/**
 * Where the model of an iteration is, and what it needs.
 *
 * @param folder name of its folder among the trained models
 * @param mode how it was trained, as in {@link TrainingSettings#mode}; null is transfer, which was
 *     the only way once
 * @param backbone name of the network that its features come from; null when it needs none
 * @param backboneSha256 the very file; null when it needs none
 * @param inputSize side in pixels of the square that the model sees
 * @param weightsSha256 tells models with the same weights; null for models of old
 */
public record TrainedModel(
    String folder,
    String mode,
    String backbone,
    String backboneSha256,
    int inputSize,
    String weightsSha256) {

  /** A head on a backbone. */
  public static TrainedModel transfer(
      String folder, String backbone, String backboneSha256, int inputSize, String weights) {
    return new TrainedModel(
        folder, TrainingSettings.TRANSFER, backbone, backboneSha256, inputSize, weights);
  }

  /** A network that needs no other. */
  public static TrainedModel scratch(String folder, int inputSize, String weights) {
    return new TrainedModel(folder, TrainingSettings.SCRATCH, null, null, inputSize, weights);
  }

  /** Whether it is a whole network of its own. */
  public boolean isScratch() {
    return TrainingSettings.SCRATCH.equals(mode);
  }
}
