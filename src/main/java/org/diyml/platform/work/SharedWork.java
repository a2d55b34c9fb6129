package org.diyml.platform.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Items that several threads take one by one. A thread that comes late finds nothing to do. */
final class SharedWork<A, B> implements Runnable {
  private final List<A> items;
  private final Function<A, B> step;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<B> made;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final CountDownLatch open;

  SharedWork(List<A> items, Function<A, B> step) {
    this.items = items;
    this.step = step;
    this.made = new AtomicReferenceArray<>(items.size());
    this.open = new CountDownLatch(items.size());
  }

  @Override
  public void run() {
    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
      try {
        if (failure.get() == null) {
          made.set(i, step.apply(items.get(i)));
        }
      } catch (RuntimeException | Error e) {
        // Thrown again where the results are taken.
        failure.compareAndSet(null, e);
      } finally {
        open.countDown();
      }
    }
  }

  /** Waits for the last item. */
  List<B> results() {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while others work", e);
    }
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    if (failure.get() instanceof Error e) {
      throw e;
    }
    List<B> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      results.add(made.get(i));
    }
    return results;
  }
}
