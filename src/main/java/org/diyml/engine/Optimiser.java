package org.diyml.engine;

/** A rule that turns gradients into steps. */
public enum Optimiser {
  /** Adam, Kingma and Ba 2014, with β 0.9 and 0.999. */
  ADAM,
  /** Adam with Nesterov momentum, Dozat 2016. */
  NADAM,
  /** Root mean square propagation with a decay of 0.95. */
  RMSPROP,
  /** Stochastic gradient descent with a Nesterov momentum of 0.9. */
  SGD
}
