package org.diyml.engine.dl4j;

import java.util.List;
import org.diyml.engine.HalfFloats;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Puts maps of several pictures into native memory. */
final class MapBatch {

  private MapBatch() {}

  /**
   * Widens the maps.
   *
   * @param maps {@code [channels, side, side]} each, at least one
   * @return {@code [maps, channels, side, side]}, which the caller closes
   */
  static INDArray of(List<short[]> maps, int side) {
    int length = maps.get(0).length;
    float[] values = new float[maps.size() * length];
    for (int i = 0; i < maps.size(); i++) {
      HalfFloats.widen(maps.get(i), values, i * length);
    }
    long channels = length / ((long) side * side);
    return Nd4j.create(values, new long[] {maps.size(), channels, side, side}, 'c');
  }
}
