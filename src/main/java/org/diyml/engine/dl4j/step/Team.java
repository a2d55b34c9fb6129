package org.diyml.engine.dl4j.step;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.TrainingCancelled;

/** Threads that do the parts of a step. */
final class Team implements AutoCloseable {

  private final ExecutorService threads;

  Team(int size, ThreadFactory factory) {
    this.threads = Executors.newFixedThreadPool(size, factory);
  }

  /** Does the parts 0 to {@code parts - 1} and waits for all of them. */
  void run(int parts, IntConsumer part) {
    List<Future<?>> running = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      int index = i;
      running.add(threads.submit(() -> part.accept(index)));
    }
    for (Future<?> each : running) {
      await(each);
    }
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingCancelled();
    } catch (ExecutionException e) {
      throw new EngineFailure("a step of the training failed", e.getCause());
    }
  }

  /** Returns when no thread works any more, so that memory can be freed. */
  @Override
  public void close() {
    threads.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
