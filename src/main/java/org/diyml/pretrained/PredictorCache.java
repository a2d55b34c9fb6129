package org.diyml.pretrained;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.diyml.engine.BatchingPredictor;
import org.diyml.engine.Predictor;

/**
 * Predictors by id, each loaded once and kept as long as those that nobody uses just now take at
 * most so much memory together with the others. One that is used is never closed under its user.
 * What several users ask of one at the same time is answered in one run.
 */
public final class PredictorCache implements AutoCloseable {
  /** More pictures at once are no faster on a processor and only take memory. */
  static final int BATCH = 32;

  private final long most;
  private final LongFunction<Predictor> loader;
  private final IntConsumer ran;
  private final Map<Long, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Makes an empty cache.
   *
   * @param most bytes of memory that the predictors may take; the one that is used last may be
   *     larger
   * @param loader loads the predictor of an id
   * @param ran told of each run of a predictor how many pictures it had
   */
  public PredictorCache(long most, LongFunction<Predictor> loader, IntConsumer ran) {
    this.most = most;
    this.loader = loader;
    this.ran = ran;
  }

  /** Uses a predictor, which is loaded when it is not here. */
  public <T> T use(long id, Function<Predictor, T> use) {
    Entry entry = enter(id);
    try {
      Predictor predictor = entry.predictor();
      evict();
      return use.apply(predictor);
    } finally {
      leave(entry);
    }
  }

  /** Forgets a predictor; it is closed when its last user has done. */
  public synchronized void forget(long id) {
    Entry entry = entries.remove(id);
    if (entry != null) {
      entry.drop();
    }
  }

  @Override
  public synchronized void close() {
    entries.values().forEach(Entry::drop);
    entries.clear();
  }

  private synchronized Entry enter(long id) {
    Entry entry = entries.computeIfAbsent(id, Entry::new);
    entry.users++;
    return entry;
  }

  private synchronized void leave(Entry entry) {
    entry.users--;
    if (entry.dropped) {
      entry.drop();
    }
  }

  /** Those that were not used for longest go first. */
  private synchronized void evict() {
    long taken = entries.values().stream().mapToLong(entry -> entry.memory).sum();
    var oldest = entries.values().iterator();
    while (taken > most && oldest.hasNext()) {
      Entry entry = oldest.next();
      if (entry.users == 0) {
        oldest.remove();
        taken -= entry.memory;
        entry.drop();
      }
    }
  }

  /** A predictor with its users; loaded outside the cache's lock. */
  private final class Entry {
    private final long id;
    private Predictor predictor;
    private volatile long memory;
    private int users;
    private boolean dropped;

    Entry(long id) {
      this.id = id;
    }

    synchronized Predictor predictor() {
      if (predictor == null) {
        predictor = new BatchingPredictor(loader.apply(id), BATCH, ran);
        memory = predictor.memory();
      }
      return predictor;
    }

    void drop() {
      dropped = true;
      if (users == 0 && predictor != null) {
        predictor.close();
        predictor = null;
      }
    }
  }
}
