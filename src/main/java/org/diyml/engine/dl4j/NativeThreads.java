package org.diyml.engine.dl4j;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Bounds the native threads that convolutions of the calling thread use, until it is closed.
 * OpenBLAS has one setting for the process; it stays at one thread, as {@link SingleThread} wants.
 */
final class NativeThreads implements AutoCloseable {

  private final NativeOps nativeOps;
  private final int threadsBefore;

  private NativeThreads(NativeOps nativeOps, int threads) {
    this.nativeOps = nativeOps;
    this.threadsBefore = nativeOps.ompGetMaxThreads();
    nativeOps.setOmpNumThreads(threads);
  }

  /** Starts the scope. */
  static NativeThreads enter(int threads) {
    // ND4J sets the threads of OpenBLAS when it starts, so it has to have started.
    Nd4j.getBackend();
    openblas.blas_set_num_threads(1);
    return new NativeThreads(NativeOpsHolder.getInstance().getDeviceNativeOps(), threads);
  }

  @Override
  public void close() {
    nativeOps.setOmpNumThreads(threadsBefore);
  }
}
