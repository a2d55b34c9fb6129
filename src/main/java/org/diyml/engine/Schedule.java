package org.diyml.engine;

/** How the learning rate goes on after the warm-up. */
public enum Schedule {
  /** It stays. */
  CONSTANT {
    @Override
    double share(double progress) {
      return 1;
    }
  },
  /** Half a cosine down to 0, Loshchilov and Hutter 2016. */
  COSINE {
    @Override
    double share(double progress) {
      return (1 + Math.cos(Math.PI * progress)) / 2;
    }
  };

  /** Share of the full rate after {@code progress}, 0 to 1, of the steps behind the warm-up. */
  abstract double share(double progress);
}
