package org.diyml.jobs;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose job is next. Accounts take turns, so that one with many jobs never holds up one with a
 * single job; the jobs of one account stay in their order.
 */
final class Turns {
  /** Waiting jobs that are looked at; the rest is looked at when these are done. */
  static final int CONSIDERED = 1000;

  private Turns() {}

  /**
   * Orders waiting jobs.
   *
   * @param waiting in the order in which they were queued
   * @param served when each account was last served; absent when it never was
   */
  static List<Long> order(List<Waiting> waiting, Map<Long, Instant> served) {
    Map<Long, Deque<Long>> queues = new LinkedHashMap<>();
    for (Waiting job : waiting) {
      queues.computeIfAbsent(job.accountId(), account -> new ArrayDeque<>()).add(job.jobId());
    }
    List<Long> accounts = new ArrayList<>(queues.keySet());
    accounts.sort(Comparator.comparing(account -> served.getOrDefault(account, Instant.MIN)));
    List<Long> order = new ArrayList<>();
    while (order.size() < waiting.size()) {
      for (long account : accounts) {
        if (!queues.get(account).isEmpty()) {
          order.add(queues.get(account).remove());
        }
      }
    }
    return order;
  }

  /** A job that waits, and whom it is for. */
  record Waiting(long jobId, long accountId) {}
}
