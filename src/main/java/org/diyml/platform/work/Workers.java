package org.diyml.platform.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Does a step for many items on as many threads as there are processors. Servers' own executors
 * begin a thread for each task, and as many pictures would be decoded at once.
 */
@ApplicationScoped
public class Workers {
  @Resource private ManagedExecutorService executor;

  /**
   * What the step makes of each item, in the order of the items. The caller's thread works too.
   *
   * @throws RuntimeException the first that a step throws; no item is begun after it
   */
  public <A, B> List<B> map(List<A> items, Function<A, B> step) {
    SharedWork<A, B> work = new SharedWork<>(items, step);
    int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
    for (int i = 1; i < threads; i++) {
      executor.execute(work);
    }
    work.run();
    return work.results();
  }
}
