package org.diyml.platform.housekeeping;

import java.time.Instant;

/**
 * Something to be done after each start and once a day. Rooms give theirs as CDI beans. It does no
 * harm when it is done twice, or by several nodes.
 */
public interface Chore {
  /**
   * Does it.
   *
   * @param now when the round began
   */
  void run(Instant now);
}
