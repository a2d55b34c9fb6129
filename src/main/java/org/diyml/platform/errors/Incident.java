package org.diyml.platform.errors;

import java.util.UUID;

/** Names what went wrong once: in the answer that a user sees, and in the log. */
public final class Incident {
  private static final int LENGTH = 13;

  private Incident() {}

  /** A name that no other incident has. */
  public static String next() {
    return UUID.randomUUID().toString().substring(0, LENGTH);
  }
}
