package org.diyml.training.rest;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.training.IterationEvents;

/**
 * Keeps those up to date who watch iterations. The steps come from the database, so it does not
 * matter which node trains.
 */
@ApplicationScoped
public class ProgressStreams {
  private static final int MOST = 200;
  private static final long BETWEEN_MILLIS = 300;

  private final Set<ProgressStream> streams = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean beating = new AtomicBoolean();

  @Inject private IterationEvents events;
  @Resource private ManagedScheduledExecutorService executor;

  /**
   * Refuses one watcher too many, while the answer can still say so.
   *
   * @throws UserError unavailable
   */
  void requireRoom() {
    if (streams.size() >= MOST) {
      throw UserError.of(ErrorKind.UNAVAILABLE, "iteration.watchers", MOST);
    }
  }

  /** Begins to feed a stream with what there is and what comes. */
  void add(ProgressStream stream) {
    streams.add(stream);
    next();
  }

  @PreDestroy
  void close() {
    streams.forEach(ProgressStream::close);
    streams.clear();
  }

  private void beat() {
    try {
      streams.removeIf(stream -> stream.feed(events));
    } finally {
      beating.set(false);
      next();
    }
  }

  /** One beat at a time, and none when nobody watches. */
  private void next() {
    if (!streams.isEmpty() && beating.compareAndSet(false, true)) {
      executor.schedule(this::beat, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
