package org.diyml.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 1000).boxed().toList();

  @Test
  void severalThreadsDoEachItemOnceAndInOrder() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    SharedWork<Integer, Integer> work =
        new SharedWork<>(
            ITEMS,
            item -> {
              calls.incrementAndGet();
              return item * item;
            });
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(new Thread(work));
    }
    threads.forEach(Thread::start);
    assertThat(work.results()).isEqualTo(ITEMS.stream().map(item -> item * item).toList());
    assertThat(calls).hasValue(ITEMS.size());
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void theFirstFailureEndsIt() {
    AtomicInteger calls = new AtomicInteger();
    SharedWork<Integer, Integer> work =
        new SharedWork<>(
            ITEMS,
            item -> {
              calls.incrementAndGet();
              if (item == 10) {
                throw new IllegalArgumentException("ten");
              }
              return item;
            });
    work.run();
    assertThatThrownBy(work::results).isInstanceOf(IllegalArgumentException.class);
    assertThat(calls).hasValue(11);
  }

  @Test
  void nothingToDoIsDone() {
    assertThat(new SharedWork<Integer, Integer>(List.of(), item -> item).results()).isEmpty();
  }
}
