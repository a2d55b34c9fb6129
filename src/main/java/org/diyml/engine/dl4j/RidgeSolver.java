package org.diyml.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Solves {@code (RᵀR / n + ridge · I) X = B} by conjugate gradients, a column each, so that the
 * square matrix is never made.
 */
final class RidgeSolver {

  private static final int MOST_ROUNDS = 50;

  /** Of the first residual: far below what a sample of pictures is good for. */
  private static final double TOLERANCE = 1e-3;

  private final INDArray rows;
  private final double ridge;

  /**
   * Takes the system.
   *
   * @param rows R, {@code [n, features]}
   * @param ridge above 0
   */
  RidgeSolver(INDArray rows, double ridge) {
    this.rows = rows;
    this.ridge = ridge;
  }

  /**
   * Solves it.
   *
   * @param wanted B, {@code [features, columns]}
   * @return X, like B, the caller's to close
   */
  INDArray solve(INDArray wanted) {
    INDArray solution = Nd4j.zeros(wanted.shape());
    try (INDArray residual = wanted.dup('c');
        INDArray direction = residual.dup('c')) {
      float[] squares = products(residual, residual);
      float[] first = squares;
      for (int round = 0; round < MOST_ROUNDS && !isSolved(squares, first); round++) {
        try (INDArray image = image(direction)) {
          float[] step = ratios(squares, products(direction, image));
          add(solution, direction, step, 1);
          add(residual, image, step, -1);
        }
        float[] next = products(residual, residual);
        scale(direction, ratios(next, squares));
        direction.addi(residual);
        squares = next;
      }
    }
    return solution;
  }

  private static boolean isSolved(float[] squares, float[] first) {
    for (int i = 0; i < squares.length; i++) {
      if (squares[i] > TOLERANCE * TOLERANCE * first[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@code (RᵀR / n + ridge · I) X}. */
  private INDArray image(INDArray of) {
    try (INDArray seen = rows.mmul(of);
        INDArray own = of.mul(ridge)) {
      return rows.transpose().mmul(seen).divi(rows.size(0)).addi(own);
    }
  }

  private static float[] products(INDArray left, INDArray right) {
    try (INDArray products = left.mul(right);
        INDArray sums = products.sum(0)) {
      return sums.toFloatVector();
    }
  }

  private static void add(INDArray target, INDArray source, float[] factors, int sign) {
    try (INDArray row = Nd4j.createFromArray(factors);
        INDArray scaled = source.mulRowVector(row.muli(sign))) {
      target.addi(scaled);
    }
  }

  private static void scale(INDArray target, float[] factors) {
    try (INDArray row = Nd4j.createFromArray(factors)) {
      target.muliRowVector(row);
    }
  }

  /** 0 for a column that is solved. */
  private static float[] ratios(float[] over, float[] under) {
    float[] ratios = new float[over.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = under[i] > 0 ? over[i] / under[i] : 0;
    }
    return ratios;
  }
}
