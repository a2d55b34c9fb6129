package org.diyml.engine.analysis;

import java.util.Random;

/**
 * Shortens feature vectors to signatures of {@value #BITS} bits whose Hamming distance tells the
 * angle between the standardised vectors: random hyperplanes (Charikar, 2002). A signature takes 32
 * bytes, so 100,000 pictures take 3 MB. Immutable.
 *
 * <p>Signing costs {@value #BITS} multiplications a feature. Signatures of different signers must
 * not be compared.
 */
public final class FeatureSigner {

  /** Bits of a signature. */
  public static final int BITS = 256;

  /**
   * Pictures' worth of weight that pull the mean to zero: in a set of few pictures, or of copies of
   * one, what they share would else be subtracted and only noise be compared.
   */
  private static final double PRIOR = 10;

  private final float[] mean;
  private final float[] inverseScale;

  /** By feature, then by bit: this order lets the inner loop run over bits without a reduction. */
  private final float[][] planes;

  private FeatureSigner(float[] mean, float[] inverseScale, float[][] planes) {
    this.mean = mean;
    this.inverseScale = inverseScale;
    this.planes = planes;
  }

  /**
   * Makes a signer whose hyperplanes pass through the middle of a sample.
   *
   * @param sample raw features of a {@link org.diyml.engine.Backbone}, rows of equal length, at
   *     least one; some thousand rows of a large set are enough
   * @param seed of the hyperplanes; the same sample and seed give the same signer
   * @throws IllegalArgumentException if there is no row or they differ in length
   */
  public static FeatureSigner fit(float[][] sample, long seed) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("there is nothing to fit on");
    }
    int length = sample[0].length;
    double[] sum = new double[length];
    double[] squares = new double[length];
    for (float[] row : sample) {
      check(row, length);
      for (int i = 0; i < length; i++) {
        sum[i] += row[i];
        squares[i] += (double) row[i] * row[i];
      }
    }
    return new FeatureSigner(
        shrunkMean(sum, sample.length),
        inverseScale(sum, squares, sample.length),
        randomPlanes(length, seed));
  }

  /**
   * Signs one picture.
   *
   * @param features raw, as long as the rows of the sample
   * @return {@value #BITS} bits, the lowest first
   */
  public long[] sign(float[] features) {
    check(features, mean.length);
    float[] sides = new float[BITS];
    for (int i = 0; i < mean.length; i++) {
      float value = (features[i] - mean[i]) * inverseScale[i];
      float[] plane = planes[i];
      for (int bit = 0; bit < BITS; bit++) {
        sides[bit] += value * plane[bit];
      }
    }
    long[] signature = new long[BITS / Long.SIZE];
    for (int bit = 0; bit < BITS; bit++) {
      if (sides[bit] > 0) {
        signature[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return signature;
  }

  /** Bits in which two signatures differ, 0 to {@value #BITS}. */
  public static int distance(long[] first, long[] second) {
    int bits = 0;
    for (int i = 0; i < first.length; i++) {
      bits += Long.bitCount(first[i] ^ second[i]);
    }
    return bits;
  }

  /** The cosine between standardised vectors, -1 to 1, that a distance stands for. */
  public static double cosine(int distance) {
    return Math.cos(Math.PI * distance / BITS);
  }

  private static float[] shrunkMean(double[] sum, int rows) {
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / (rows + PRIOR));
    }
    return mean;
  }

  /** Half the mean deviation is added to each, so that features that hardly vary stay quiet. */
  private static float[] inverseScale(double[] sum, double[] squares, int rows) {
    double[] deviation = new double[sum.length];
    double total = 0;
    for (int i = 0; i < deviation.length; i++) {
      double mean = sum[i] / rows;
      deviation[i] = Math.sqrt(Math.max(0, squares[i] / rows - mean * mean));
      total += deviation[i];
    }
    double floor = total / deviation.length / 2;
    float[] inverse = new float[deviation.length];
    for (int i = 0; i < inverse.length; i++) {
      double scale = deviation[i] + floor;
      inverse[i] = scale > 0 ? (float) (1 / scale) : 1;
    }
    return inverse;
  }

  private static float[][] randomPlanes(int length, long seed) {
    Random random = new Random(seed);
    float[][] planes = new float[length][BITS];
    for (float[] plane : planes) {
      for (int bit = 0; bit < BITS; bit++) {
        plane[bit] = (float) random.nextGaussian();
      }
    }
    return planes;
  }

  private static void check(float[] row, int length) {
    if (row.length != length) {
      throw new IllegalArgumentException(row.length + " features where there were " + length);
    }
  }
}
