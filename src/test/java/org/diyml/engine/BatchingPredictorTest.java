package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchingPredictorTest {
  private static final int MOST = 4;

  private final Echo model = new Echo();
  private final BatchingPredictor predictor = new BatchingPredictor(model, MOST, pictures -> {});
  private final ExecutorService callers = Executors.newFixedThreadPool(16);

  @AfterEach
  void end() {
    callers.shutdownNow();
  }

  @Test
  void runsAtOnceWhileNobodyElseAsks() {
    assertThat(ask(7)).isEqualTo("7");
    assertThat(ask(8)).isEqualTo("8");
    assertThat(model.batches).containsExactly(1, 1);
  }

  @Test
  void joinsWhatCameWhileTheModelWasBusy() throws Exception {
    model.gate = new CountDownLatch(1);
    List<Future<String>> answers = new ArrayList<>();
    answers.add(callers.submit(() -> ask(0)));
    await().until(() -> model.runs.get() == 1);
    IntStream.range(1, 7).forEach(i -> answers.add(callers.submit(() -> ask(i))));
    await().until(() -> predictor.waiting() == 6);
    model.gate.countDown();
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo(Integer.toString(i));
    }
    assertThat(model.batches).containsExactly(1, MOST, 2);
  }

  @Test
  void givesEachCallerItsOwnAnswersUnderLoad() throws Exception {
    List<Future<Boolean>> right = new ArrayList<>();
    for (int caller = 0; caller < 16; caller++) {
      int first = caller * 1000;
      right.add(
          callers.submit(
              () ->
                  IntStream.range(first, first + 500)
                      .allMatch(i -> ask(i).equals(Integer.toString(i)))));
    }
    for (Future<Boolean> one : right) {
      assertThat(one.get()).isTrue();
    }
    assertThat(model.batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(16 * 500);
    assertThat(predictor.waiting()).isZero();
  }

  @Test
  void takesWhatOneCallerHasAtOnce() {
    List<PreparedPicture> many = IntStream.range(0, 10).mapToObj(Echo::picture).toList();
    assertThat(predictor.answer(many)).hasSize(10);
    assertThat(model.batches).containsExactly(10);
    assertThat(predictor.answer(List.of())).isEmpty();
  }

  @Test
  void tellsEveryCallerOfAFailureAndGoesOn() {
    model.failure = new EngineFailure("out of order");
    assertThatThrownBy(() -> ask(1)).isSameAs(model.failure);
    model.failure = null;
    assertThat(ask(2)).isEqualTo("2");
  }

  private String ask(int number) {
    return predictor.answer(List.of(Echo.picture(number))).get(0).get(0).label();
  }

  /** Answers with the width of the picture. */
  private static final class Echo implements Predictor {
    private final List<Integer> batches = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private EngineFailure failure;

    static PreparedPicture picture(int number) {
      return new PreparedPicture(new byte[0], number, 1);
    }

    @Override
    public PreparedPicture prepare(BufferedImage picture) {
      return picture(picture.getWidth());
    }

    @Override
    public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
      runs.incrementAndGet();
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (failure != null) {
        throw failure;
      }
      batches.add(pictures.size());
      return pictures.stream()
          .map(p -> List.of(Prediction.ofPicture(Integer.toString(p.width()), 1)))
          .toList();
    }

    @Override
    public int decodeShortSide() {
      return 1;
    }

    @Override
    public long memory() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
