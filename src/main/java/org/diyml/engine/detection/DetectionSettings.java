package org.diyml.engine.detection;

/**
 * Which of a detector's candidates count.
 *
 * @param scoreThreshold least score, 0 to 1
 * @param overlapThreshold of two boxes of one label that overlap more than this, 0 to 1, only the
 *     better counts
 * @param maxDetections most boxes a picture, at least 1
 */
public record DetectionSettings(double scoreThreshold, double overlapThreshold, int maxDetections) {

  /** Score 0.3, overlap 0.5, 100 boxes. */
  public static final DetectionSettings DEFAULT = new DetectionSettings(0.3, 0.5, 100);

  /** Nearly everything: average precision wants doubtful boxes too. */
  public static final DetectionSettings JUDGING = new DetectionSettings(0.01, 0.5, 100);

  public DetectionSettings {
    if (!(scoreThreshold >= 0 && scoreThreshold <= 1)
        || !(overlapThreshold >= 0 && overlapThreshold <= 1)
        || maxDetections < 1) {
      throw new IllegalArgumentException(
          scoreThreshold + ", " + overlapThreshold + ", " + maxDetections);
    }
  }
}
