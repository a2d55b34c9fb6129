package org.diyml.platform.ending;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The node is about to end. Whoever has begun something finishes or parks it, and says so here. */
public final class NodeEnding {
  private final List<BooleanSupplier> conditions = new ArrayList<>();

  /** Has the end wait until something is so, for a while. */
  public void waitUntil(BooleanSupplier condition) {
    conditions.add(condition);
  }

  boolean isReady() {
    return conditions.stream().allMatch(BooleanSupplier::getAsBoolean);
  }
}
