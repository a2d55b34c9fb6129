package org.diyml.deployments;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work that follows an answer, off its caller's way: so much at once, and what is more not at all. */
public final class Aside {
  private final Semaphore free;

  /**
   * Has nothing to do yet.
   *
   * @param atOnce how much is done at the same time at most
   */
  public Aside(int atOnce) {
    free = new Semaphore(atOnce);
  }

  /**
   * Begins work, unless as much as may be is being done.
   *
   * @param prepare takes what the work needs of the request, and gives the work
   * @return whether it is begun
   */
  public boolean begin(Executor executor, Supplier<Runnable> prepare) {
    if (!free.tryAcquire()) {
      return false;
    }
    try {
      Runnable work = prepare.get();
      executor.execute(() -> run(work));
      return true;
    } catch (RuntimeException e) {
      // Nothing was begun that would give the place back.
      free.release();
      throw e;
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      free.release();
    }
  }
}
