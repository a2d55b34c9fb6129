package org.diyml.pretrained;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.diyml.engine.Predictor;

/**
 * Predictors by id, at most so many that nobody uses just now. One that is used is never closed
 * under its user.
 */
public final class PredictorCache implements AutoCloseable {
  private final int kept;
  private final LongFunction<Predictor> loader;
  private final Map<Long, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Makes an empty cache.
   *
   * @param kept most predictors that are kept
   * @param loader loads the predictor of an id
   */
  public PredictorCache(int kept, LongFunction<Predictor> loader) {
    this.kept = kept;
    this.loader = loader;
  }

  /** Uses a predictor, which is loaded when it is not here. */
  public <T> T use(long id, Function<Predictor, T> use) {
    Entry entry = enter(id);
    try {
      return use.apply(entry.predictor());
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
    evict();
    return entry;
  }

  private synchronized void leave(Entry entry) {
    entry.users--;
    if (entry.dropped) {
      entry.drop();
    }
  }

  private void evict() {
    var oldest = entries.values().iterator();
    while (entries.size() > kept && oldest.hasNext()) {
      Entry entry = oldest.next();
      if (entry.users == 0) {
        oldest.remove();
        entry.drop();
      }
    }
  }

  /** A predictor with its users; loaded outside the cache's lock. */
  private final class Entry {
    private final long id;
    private Predictor predictor;
    private int users;
    private boolean dropped;

    Entry(long id) {
      this.id = id;
    }

    synchronized Predictor predictor() {
      if (predictor == null) {
        predictor = loader.apply(id);
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
