package org.diyml.platform.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that this node is answering. The end waits for them. */
@ApplicationScoped
public class RunningRequests {
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean ending;

  void end(@Observes NodeEnding event) {
    ending = true;
    event.waitUntil(() -> running.get() == 0);
  }

  /**
   * Counts one more; each call that was true is followed by one of {@link #leave()}.
   *
   * @return false when the node is about to end and begins nothing
   */
  boolean enter() {
    running.incrementAndGet();
    if (ending) {
      leave();
      return false;
    }
    return true;
  }

  void leave() {
    running.decrementAndGet();
  }
}
