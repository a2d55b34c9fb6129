package org.diyml.training;

/**
 * Where the model of an iteration is, and what it needs.
 *
 * @param folder name of its folder among the trained models
 * @param mode what it is: {@code transfer}, {@code scratch} or {@code detector}; null is transfer,
 *     which was the only way once
 * @param backbone name of the network that its features come from, or of the uploaded model whose
 *     layers they are; null when it needs none
 * @param backboneSha256 the very file; null when it needs none
 * @param inputSize side in pixels of the square that the model sees
 * @param threshold score from which a detector's boxes count; null for classifiers
 * @param weightsSha256 tells models with the same weights; null for models of old
 */
public record TrainedModel(
    String folder,
    String mode,
    String backbone,
    String backboneSha256,
    int inputSize,
    Double threshold,
    String weightsSha256) {
  private static final String DETECTOR = "detector";

  /** A head on a backbone. */
  public static TrainedModel transfer(
      String folder, String backbone, String backboneSha256, int inputSize, String weights) {
    return new TrainedModel(
        folder, TrainingSettings.TRANSFER, backbone, backboneSha256, inputSize, null, weights);
  }

  /** A network that needs no other. */
  public static TrainedModel scratch(String folder, int inputSize, String weights) {
    return new TrainedModel(
        folder, TrainingSettings.SCRATCH, null, null, inputSize, null, weights);
  }

  /** A head on a backbone that finds objects. */
  public static TrainedModel detector(
      String folder,
      String backbone,
      String backboneSha256,
      int inputSize,
      String weights,
      double threshold) {
    return new TrainedModel(
        folder, DETECTOR, backbone, backboneSha256, inputSize, threshold, weights);
  }

  /** Whether it answers with boxes. */
  public boolean isDetector() {
    return DETECTOR.equals(mode);
  }

  /** Whether its features come from layers of a model that somebody brought. */
  public boolean startsFromUpload() {
    return StartingModel.id(backbone).isPresent();
  }

  /** Whether it is a whole network of its own. */
  public boolean isScratch() {
    return TrainingSettings.SCRATCH.equals(mode);
  }
}
