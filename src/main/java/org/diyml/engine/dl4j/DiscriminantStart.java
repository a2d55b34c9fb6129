package org.diyml.engine.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.diyml.engine.TrainingSet;
import org.diyml.engine.analysis.StratifiedSample;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where the training of a head begins: Fisher's linear discriminant, which needs no epochs, with the
 * covariance within labels shrunk towards a multiple of the identity (Ledoit and Wolf, 2004, with a
 * fixed share). Its scale is such that training still has something to say: the right label leads by
 * {@value #LEAD} in logits on average.
 */
final class DiscriminantStart {

  private static final int MOST_ROWS = 5_000;

  /** Of the mean variance, added to every variance. */
  private static final double SHRINKAGE = 2;

  private static final double LEAD = 4;

  /** {@code [rows, features]}, standardised. */
  private final float[][] rows;

  private final int[] truth;
  private final float[][] means;
  private final float[] middle;

  private DiscriminantStart(float[][] rows, int[] truth, int labels) {
    this.rows = rows;
    this.truth = truth;
    this.means = means(rows, truth, labels);
    this.middle = middle(means, truth);
  }

  /** Looks at a stratified sample of the training part. */
  static DiscriminantStart of(TrainingSet set, Standardisation standardisation, long seed) {
    int[] drawn = StratifiedSample.of(set.trainTruth(), MOST_ROWS, seed);
    float[][] rows = new float[drawn.length][set.featureLength()];
    int[] truth = new int[drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      standardisation.apply(set.trainFeatures()[drawn[i]], rows[i], 0);
      truth[i] = set.trainTruth()[drawn[i]];
    }
    return new DiscriminantStart(rows, truth, set.labels().size());
  }

  /** Sets the weights of a network that has one layer; leaves them where labels cannot be told. */
  void begin(MultiLayerNetwork network) {
    try (INDArray directions = directions();
        INDArray input = Nd4j.create(rows);
        INDArray logits = input.mmul(directions)) {
      float[] bias = bias(directions);
      double lead = lead(logits.toFloatMatrix(), bias);
      if (lead > 0) {
        double scale = LEAD / lead;
        set(network, DefaultParamInitializer.WEIGHT_KEY, directions.muli(scale));
        try (INDArray biases = Nd4j.createFromArray(bias)) {
          set(network, DefaultParamInitializer.BIAS_KEY, biases.muli(scale));
        }
      }
    }
  }

  private static void set(MultiLayerNetwork network, String name, INDArray values) {
    INDArray parameters = network.getLayer(0).getParam(name);
    parameters.assign(values.reshape(parameters.shape()));
  }

  /** {@code [features, labels]}: the covariance's inverse times how each label's mean deviates. */
  private INDArray directions() {
    float[][] residuals = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      residuals[i] = difference(rows[i], means[truth[i]]);
    }
    double ridge = SHRINKAGE * meanSquare(residuals);
    float[][] deviations =
        Arrays.stream(means).map(mean -> difference(mean, middle)).toArray(float[][]::new);
    try (INDArray within = Nd4j.create(residuals);
        INDArray transposed = Nd4j.create(deviations)) {
      // Rows that are equal within each label have no covariance: the means alone tell.
      return new RidgeSolver(within, ridge > 0 ? ridge : 1).solve(transposed.transpose());
    }
  }

  private float[] bias(INDArray directions) {
    float[][] byFeature = directions.toFloatMatrix();
    float[] bias = new float[means.length];
    for (int label = 0; label < bias.length; label++) {
      double sum = 0;
      for (int i = 0; i < middle.length; i++) {
        sum -= byFeature[i][label] * (means[label][i] + middle[i]) / 2.0;
      }
      bias[label] = (float) sum;
    }
    return bias;
  }

  /** By how much the right label leads on average; negative where it does not. */
  private double lead(float[][] logits, float[] bias) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      float best = Float.NEGATIVE_INFINITY;
      for (int label = 0; label < bias.length; label++) {
        if (label != truth[i]) {
          best = Math.max(best, logits[i][label] + bias[label]);
        }
      }
      sum += logits[i][truth[i]] + bias[truth[i]] - best;
    }
    return sum / logits.length;
  }

  private static float[][] means(float[][] rows, int[] truth, int labels) {
    float[][] means = new float[labels][rows[0].length];
    int[] counts = new int[labels];
    for (int label : truth) {
      counts[label]++;
    }
    for (int row = 0; row < rows.length; row++) {
      float[] mean = means[truth[row]];
      for (int i = 0; i < mean.length; i++) {
        mean[i] += rows[row][i] / counts[truth[row]];
      }
    }
    return means;
  }

  /** The mean of the means of those labels that have examples; the others lie there too. */
  private static float[] middle(float[][] means, int[] truth) {
    int[] present = Arrays.stream(truth).distinct().toArray();
    float[] middle = new float[means[0].length];
    for (int label : present) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += means[label][i] / present.length;
      }
    }
    for (int label = 0; label < means.length; label++) {
      int absent = label;
      if (Arrays.stream(present).noneMatch(known -> known == absent)) {
        means[label] = middle;
      }
    }
    return middle;
  }

  private static float[] difference(float[] minuend, float[] subtrahend) {
    float[] difference = new float[minuend.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = minuend[i] - subtrahend[i];
    }
    return difference;
  }

  private static double meanSquare(float[][] rows) {
    double sum = 0;
    for (float[] row : rows) {
      for (float value : row) {
        sum += (double) value * value;
      }
    }
    return sum / rows.length / rows[0].length;
  }
}
