package org.diyml.engine.dl4j.step;

import java.util.List;
import java.util.SplittableRandom;

/**
 * All passes of a network over a fixed number of pictures.
 *
 * @param first takes the pictures; also the first of {@code passes}
 * @param passes in forward order
 * @param dropouts those of the passes that are left out when nothing is learned
 * @param softmax behind the last
 * @param owned native memory
 */
record PassChain(
    PictureConvolution first,
    List<Pass> passes,
    List<Dropout> dropouts,
    Softmax softmax,
    List<AutoCloseable> owned)
    implements AutoCloseable {

  /** Leaves the gradients of the weights of its pictures; see {@link Softmax#backward}. */
  double train(Examples batch, int from, float scale, SplittableRandom random) {
    first.load(batch.pictures(), from);
    dropouts.forEach(dropout -> dropout.draw(random));
    passes.forEach(Pass::forward);
    int labels = batch.asked().length / batch.count();
    double loss = softmax.backward(batch.asked(), from * labels, scale);
    for (int i = passes.size() - 1; i >= 0; i--) {
      passes.get(i).backward();
    }
    return loss;
  }

  float[] probabilities(float[] pictures, int from) {
    first.load(pictures, from);
    dropouts.forEach(Dropout::drawNothing);
    passes.forEach(Pass::forward);
    return softmax.probabilities();
  }

  @Override
  public void close() {
    for (AutoCloseable memory : owned) {
      try {
        memory.close();
      } catch (Exception e) {
        // The interface allows any; those that are closed here throw none that is checked.
        throw new IllegalStateException(e);
      }
    }
  }
}
