package org.diyml.engine.dl4j.step;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Leaves out each value by chance and enlarges the others to make up for it, in place. */
final class Dropout implements Pass, AutoCloseable {

  private final Signal signal;
  private final double kept;
  private final INDArray mask;
  private final float[] heapMask;

  Dropout(Signal signal, double kept) {
    this.signal = signal;
    this.kept = kept;
    this.mask = signal.values().ulike();
    this.heapMask = new float[Math.toIntExact(mask.length())];
  }

  /** Draws what is left out. */
  void draw(SplittableRandom random) {
    float factor = (float) (1 / kept);
    for (int i = 0; i < heapMask.length; i++) {
      heapMask[i] = random.nextDouble() < kept ? factor : 0;
    }
    mask.data().asNioFloat().put(heapMask);
  }

  /** Leaves out nothing. */
  void drawNothing() {
    mask.assign(1);
  }

  @Override
  public void forward() {
    signal.values().muli(mask);
  }

  @Override
  public void backward() {
    signal.gradient().muli(mask);
  }

  @Override
  public void close() {
    mask.close();
  }
}
