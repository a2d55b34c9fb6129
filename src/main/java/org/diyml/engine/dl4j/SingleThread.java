package org.diyml.engine.dl4j;

import java.util.concurrent.ThreadFactory;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Keeps the native work of the calling thread on that thread until it is closed.
 *
 * <p>The operations of a head are so small that handing them to workers costs more than it gains,
 * and the workers wait for each other by spinning: with anything else running, a training of 2
 * seconds took 20 to 50. OpenMP's setting belongs to the calling thread and is put back. OpenBLAS
 * has one setting for the process; it stays at one thread, which also keeps results the same from
 * run to run. Convolutions do not use OpenBLAS.
 */
final class SingleThread implements AutoCloseable {

  private final NativeOps nativeOps;
  private final int threadsBefore;

  private SingleThread(NativeOps nativeOps) {
    this.nativeOps = nativeOps;
    this.threadsBefore = nativeOps.ompGetMaxThreads();
    nativeOps.setOmpNumThreads(1);
  }

  /** Starts the scope. */
  static SingleThread enter() {
    // ND4J sets the threads of OpenBLAS when it starts, so it has to have started.
    Nd4j.getBackend();
    openblas.blas_set_num_threads(1);
    return new SingleThread(NativeOpsHolder.getInstance().getDeviceNativeOps());
  }

  /** Makes threads that keep their native work to themselves for as long as they live. */
  static ThreadFactory threads(String name) {
    return task -> {
      Runnable alone =
          () -> {
            try (SingleThread scope = enter()) {
              task.run();
            }
          };
      Thread thread = new Thread(alone, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    nativeOps.setOmpNumThreads(threadsBefore);
  }
}
