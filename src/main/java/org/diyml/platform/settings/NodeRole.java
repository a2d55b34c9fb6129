package org.diyml.platform.settings;

import java.util.Locale;

/** What one of several nodes that share database, broker and data folder does. */
public enum NodeRole {
  /** Answers requests and works. */
  ALL,
  /** Answers requests; what they queue, other nodes do. */
  WEB,
  /** Works, and answers only how it is. */
  WORKER;

  /**
   * Which messages this node's consumers take, as a system property: the servers' descriptors can
   * read that, but no role.
   */
  public static final String SELECTOR_PROPERTY = "diyml.jobs.selector";

  /**
   * The role that is set.
   *
   * @throws IllegalStateException naming the setting when there is no such role
   */
  public static NodeRole current() {
    String set = Setting.ROLE.value().strip();
    try {
      return valueOf(set.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          Setting.ROLE.variable() + " must be all, web or worker, but is '" + set + "'", e);
    }
  }

  /** A JMS message selector: each message, or none. */
  public String selector() {
    return this == WEB ? "FALSE" : "TRUE";
  }
}
