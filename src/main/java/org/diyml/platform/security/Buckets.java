package org.diyml.platform.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each of many keys, which fills evenly within a period. The ones that were
 * not asked for the longest are forgotten when there are more than {@value #REMEMBERED}.
 */
public final class Buckets<K> {
  private static final int REMEMBERED = 10_000;

  private final Duration period;

  private final Map<K, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Buckets that fill within a minute. */
  public Buckets() {
    this(Duration.ofMinutes(1));
  }

  /** Buckets that fill within that time. */
  public Buckets(Duration period) {
    this.period = period;
  }

  /**
   * The bucket of a key.
   *
   * @param tokens that a new one holds, and gets within the period
   */
  public synchronized Bucket of(K key, int tokens) {
    return buckets.computeIfAbsent(
        key,
        fresh ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
                .build());
  }

  /** How long it takes until a bucket has a token. */
  public static Duration wait(Bucket bucket) {
    return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }
}
