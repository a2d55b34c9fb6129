package org.diyml.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was used last, by key, up to a number of entries. Safe for use by several threads.
 *
 * @param <K> how entries are found
 * @param <T> what is kept; not changed by anyone
 */
public final class Recent<K, T> {
  private final Map<K, T> entries;

  /** Keeps nothing yet, and at most so many entries. */
  public Recent(int most) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
            return size() > most;
          }
        };
  }

  /** Null when it is not here. */
  public synchronized T find(K key) {
    return entries.get(key);
  }

  /** Keeps an entry, in the place of the one that was not used for longest. */
  public synchronized void put(K key, T value) {
    entries.put(key, value);
  }

  synchronized void clear() {
    entries.clear();
  }
}
