package org.diyml.engine.dl4j.step;

/** Probabilities of labels, and cross-entropy with what is asked for them. */
final class Softmax {

  private final Signal signal;
  private final int labels;
  private final float[] values;

  Softmax(Signal signal) {
    this.signal = signal;
    this.labels = Math.toIntExact(signal.values().size(1));
    this.values = new float[Math.toIntExact(signal.values().length())];
  }

  /** The probabilities, picture after picture. The array is used again. */
  float[] probabilities() {
    signal.values().data().asNioFloat().get(values);
    for (int row = 0; row < values.length; row += labels) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int i = row; i < row + labels; i++) {
        largest = Math.max(largest, values[i]);
      }
      double sum = 0;
      for (int i = row; i < row + labels; i++) {
        double power = Math.exp(values[i] - largest);
        values[i] = (float) power;
        sum += power;
      }
      for (int i = row; i < row + labels; i++) {
        values[i] /= (float) sum;
      }
    }
    return values;
  }

  /**
   * Sets the gradient.
   *
   * @param asked for each label of each picture of the batch: probability times weight
   * @param first number in {@code asked} for the pictures here
   * @param scale of the gradient
   * @return the sum of the pictures' losses
   */
  double backward(float[] asked, int first, float scale) {
    float[] probabilities = probabilities();
    double loss = 0;
    for (int row = 0; row < probabilities.length; row += labels) {
      float sum = 0;
      for (int i = row; i < row + labels; i++) {
        float wanted = asked[first + i];
        sum += wanted;
        // The logarithm of what underflowed would be infinite; not a number stays what it is.
        loss -= wanted == 0 ? 0 * probabilities[i] : wanted * Math.log(least(probabilities[i]));
      }
      for (int i = row; i < row + labels; i++) {
        probabilities[i] = scale * (probabilities[i] * sum - asked[first + i]);
      }
    }
    signal.gradient().data().asNioFloat().put(probabilities);
    return loss;
  }

  private static double least(double probability) {
    return probability < 1e-12 ? 1e-12 : probability;
  }
}
