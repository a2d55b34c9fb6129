package org.diyml.engine;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

/**
 * Joins what several threads ask at the same time into one run of a model. It has no thread of its
 * own and no delay: whoever asks while nobody runs the model runs it at once; whoever comes in the
 * meantime waits, and the first of those takes all that wait with it, in the order in which they
 * came (flat combining, Hendler et al., 2010). So batches are as large as the load makes them.
 *
 * <p>How many may wait is for the caller to bound.
 */
public final class BatchingPredictor implements Predictor {

  private final Predictor model;
  private final int most;
  private final IntConsumer ran;
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private boolean running;

  /**
   * Takes over a model and closes it with itself.
   *
   * @param most pictures that go through the model at once, unless one caller alone has more
   * @param ran told of each run how many pictures it had
   */
  public BatchingPredictor(Predictor model, int most, IntConsumer ran) {
    this.model = model;
    this.most = most;
    this.ran = ran;
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    Turn own = new Turn(pictures);
    if (!begins(own)) {
      own.called.acquireUninterruptibly();
    }
    if (!own.isOver()) {
      try {
        run(next());
      } finally {
        handOn();
      }
    }
    return own.answers();
  }

  /** Lines up; whether it is this turn's caller who runs the model. */
  private synchronized boolean begins(Turn own) {
    waiting.add(own);
    boolean begins = !running;
    running = true;
    return begins;
  }

  /** The turns of the next batch, the caller's own first. */
  private synchronized List<Turn> next() {
    List<Turn> batch = new ArrayList<>();
    int pictures = 0;
    while (!waiting.isEmpty()
        && (batch.isEmpty() || pictures + waiting.peek().pictures.size() <= most)) {
      pictures += waiting.peek().pictures.size();
      batch.add(waiting.remove());
    }
    return batch;
  }

  private void run(List<Turn> batch) {
    List<PreparedPicture> pictures = new ArrayList<>();
    batch.forEach(turn -> pictures.addAll(turn.pictures));
    try {
      List<List<Prediction>> answers = model.answer(pictures);
      ran.accept(pictures.size());
      int from = 0;
      for (Turn turn : batch) {
        int to = from + turn.pictures.size();
        turn.answered(answers.subList(from, to));
        from = to;
      }
    } catch (RuntimeException | Error e) {
      // Thrown again in the thread of each caller.
      batch.forEach(turn -> turn.failed(e));
    }
  }

  /** Has the first of those who wait run the model. */
  private synchronized void handOn() {
    running = !waiting.isEmpty();
    if (running) {
      waiting.peek().called.release();
    }
  }

  /** How many callers wait just now, besides those whose pictures go through the model. */
  synchronized int waiting() {
    return waiting.size();
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return model.prepare(picture);
  }

  @Override
  public int decodeShortSide() {
    return model.decodeShortSide();
  }

  @Override
  public long memory() {
    return model.memory();
  }

  @Override
  public void close() {
    model.close();
  }

  /** The pictures of one caller, who waits to be called: to take the answers, or to run the model. */
  private static final class Turn {
    private final List<PreparedPicture> pictures;
    private final Semaphore called = new Semaphore(0);
    private List<List<Prediction>> answers;
    private Throwable failure;

    Turn(List<PreparedPicture> pictures) {
      this.pictures = pictures;
    }

    void answered(List<List<Prediction>> given) {
      answers = given;
      called.release();
    }

    void failed(Throwable thrown) {
      failure = thrown;
      called.release();
    }

    boolean isOver() {
      return answers != null || failure != null;
    }

    List<List<Prediction>> answers() {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      return answers;
    }
  }
}
