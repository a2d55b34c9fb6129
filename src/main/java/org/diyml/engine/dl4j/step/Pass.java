package org.diyml.engine.dl4j.step;

/** What one layer, or a part of it, does to a share of a batch. */
interface Pass {

  /** Computes the values of its output from those of its input. */
  void forward();

  /** Computes gradients of its weights and of its input from that of its output. */
  void backward();
}
