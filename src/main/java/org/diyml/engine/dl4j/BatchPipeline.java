package org.diyml.engine.dl4j;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.TrainingCancelled;

/**
 * Prepares the batches of an epoch while earlier ones are trained on, a few ahead and not more.
 *
 * @param <B> a batch
 */
final class BatchPipeline<B> implements AutoCloseable {

  private static final int AHEAD = 3;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "training-batches");
            thread.setDaemon(true);
            return thread;
          });

  private final Deque<Future<B>> prepared = new ArrayDeque<>();
  private IntFunction<B> preparation;
  private int next;
  private int count;

  /**
   * Begins an epoch.
   *
   * @param batches of it
   * @param prepare makes a batch from its index; called on another thread
   */
  void begin(int batches, IntFunction<B> prepare) {
    prepared.forEach(batch -> batch.cancel(false));
    prepared.clear();
    preparation = prepare;
    next = 0;
    count = batches;
    for (int i = 0; i < AHEAD; i++) {
      prepareNext();
    }
  }

  /** Gives the batches in their order, and waits for the one that is due. */
  B take() {
    Future<B> due = prepared.remove();
    prepareNext();
    try {
      return due.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingCancelled();
    } catch (ExecutionException e) {
      throw new EngineFailure("a batch cannot be prepared", e.getCause());
    }
  }

  private void prepareNext() {
    if (next < count) {
      int index = next++;
      IntFunction<B> prepare = preparation;
      prepared.add(worker.submit(() -> prepare.apply(index)));
    }
  }

  /** Ends the thread after the batch that it is at. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
