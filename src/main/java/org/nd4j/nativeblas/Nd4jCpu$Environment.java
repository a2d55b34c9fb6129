package org.nd4j.nativeblas;

import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;

/**
 * A bridge that lets Deeplearning4j 1.0.0-M2.1 find its fast layers.
 *
 * <p>Before {@code BaseMKLDNNHelper} uses a oneDNN layer, it asks the class of exactly this binary
 * name, by reflection, whether the native library has oneDNN. The real class moved to {@code
 * org.nd4j.linalg.cpu.nativecpu.bindings} and lost the method of the old name, so the question
 * always failed and convolutions ran several times slower. This class passes the question on. It
 * must be public, top-level and named with the dollar sign for the reflection to succeed.
 */
public final class Nd4jCpu$Environment {

  private static final Nd4jCpu$Environment INSTANCE = new Nd4jCpu$Environment();

  private Nd4jCpu$Environment() {}

  /** Called by reflection. */
  public static Nd4jCpu$Environment getInstance() {
    return INSTANCE;
  }

  /** Called by reflection: the name from before MKL-DNN became oneDNN. */
  public boolean isUseMKLDNN() {
    return isUseONEDNN();
  }

  /** Whether the native library was built with oneDNN and may use it. */
  public boolean isUseONEDNN() {
    return Nd4jCpu.Environment.getInstance().isUseONEDNN();
  }
}
