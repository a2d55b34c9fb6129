package org.diyml.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was used last, by key, up to a number of entries. Safe for use by several threads.
 *
 * @param <T> what is kept; not changed by anyone
 */
final class Recent<T> {
  private final Map<String, T> entries;

  Recent(int most) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  /** Null when it is not here. */
  synchronized T find(String key) {
    return entries.get(key);
  }

  synchronized void put(String key, T value) {
    entries.put(key, value);
  }

  synchronized void clear() {
    entries.clear();
  }
}
