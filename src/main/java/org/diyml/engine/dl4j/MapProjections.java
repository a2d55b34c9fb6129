package org.diyml.engine.dl4j;

import java.util.SplittableRandom;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.detection.DetectionExamples;

/**
 * The projections of both maps.
 *
 * @param fine of the stride-16 map
 * @param coarse of the stride-32 map
 */
record MapProjections(MapProjection fine, MapProjection coarse) implements AutoCloseable {

  /** Cells that are looked at: several for each channel. */
  private static final int CELLS = 4096;

  /** Reads examples once, evenly from the whole part, and no more than there are cells. */
  static MapProjections of(DetectionExamples part, int kept, long seed) {
    int examples = Math.min(part.count(), CELLS / 8);
    int cellsEach = (CELLS + examples - 1) / examples;
    float[][] fine = new float[examples * cellsEach][];
    float[][] coarse = new float[examples * cellsEach][];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0, row = 0; i < examples; i++) {
      FeatureMaps maps = part.example((int) ((long) i * part.count() / examples)).maps();
      for (int n = 0; n < cellsEach; n++, row++) {
        int fineCell = random.nextInt(maps.side16() * maps.side16());
        int coarseCell = random.nextInt(maps.side32() * maps.side32());
        fine[row] = MapProjection.cell(maps.stride16(), maps.channels16(), fineCell);
        coarse[row] = MapProjection.cell(maps.stride32(), maps.channels32(), coarseCell);
      }
    }
    return new MapProjections(
        MapProjection.of(fine, kept, seed), MapProjection.of(coarse, kept, seed));
  }

  @Override
  public void close() {
    fine.close();
    coarse.close();
  }
}
