package org.diyml.dataset.formats;

import java.util.HashMap;
import java.util.Map;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Counts the bytes that the entries of an archive really inflate to, each entry once. */
final class InflatedTotal {
  private final long limit;
  private final Map<String, Long> byPath = new HashMap<>();
  private long total;

  InflatedTotal(long limit) {
    this.limit = limit;
  }

  /**
   * Notes how far an entry has been inflated.
   *
   * @throws UserError too large, when all entries together pass the limit
   */
  synchronized void reached(String path, long bytes) {
    long before = byPath.getOrDefault(path, 0L);
    if (bytes > before) {
      byPath.put(path, bytes);
      total += bytes - before;
    }
    check(total);
  }

  /** Refuses a total above the limit. */
  void check(long bytes) {
    if (bytes > limit) {
      throw UserError.of(ErrorKind.TOO_LARGE, "import.archive.bytes", limit >> 20);
    }
  }
}
