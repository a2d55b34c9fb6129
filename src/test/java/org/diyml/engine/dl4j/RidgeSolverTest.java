package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RidgeSolverTest {

  @BeforeAll
  static void onTheFastPath() {
    NativePath.prepare();
  }

  /** R'R / 2 + 1 is [[6, 7], [7, 11]], whose determinant is 17. */
  @Test
  void solvesForEachColumn() {
    INDArray rows = Nd4j.create(new float[][] {{1, 2}, {3, 4}});
    INDArray wanted = Nd4j.create(new float[][] {{17, 0, 0}, {0, 34, 0}});

    float[][] solution = new RidgeSolver(rows, 1).solve(wanted).toFloatMatrix();

    assertThat(solution[0]).containsExactly(new float[] {11, -14, 0}, within(1e-2f));
    assertThat(solution[1]).containsExactly(new float[] {-7, 12, 0}, within(1e-2f));
  }
}
