package org.diyml.engine.analysis;

/** Which source positions each target position covers along one axis. */
final class AreaWeights {

  private final double scale;
  private final int sourceLength;

  AreaWeights(int sourceLength, int targetLength) {
    this.scale = (double) sourceLength / targetLength;
    this.sourceLength = sourceLength;
  }

  /** Mean of the values that a target covers; they start at an offset, a stride apart. */
  float mean(float[] values, int offset, int stride, int target) {
    double from = target * scale;
    double to = Math.min(sourceLength, from + scale);
    int first = (int) from;
    int last = Math.min(sourceLength - 1, (int) to);
    if (first == last) {
      return values[offset + first * stride];
    }
    double sum = (first + 1 - from) * values[offset + first * stride];
    for (int i = first + 1; i < last; i++) {
      sum += values[offset + i * stride];
    }
    sum += (to - last) * values[offset + last * stride];
    return (float) (sum / (to - from));
  }
}
