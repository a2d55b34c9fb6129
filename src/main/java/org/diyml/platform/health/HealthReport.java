package org.diyml.platform.health;

import java.util.List;

/** The state of all vitals at one moment. */
public record HealthReport(List<Part> parts) {
  /**
   * The state of one vital.
   *
   * @param up whether it works
   * @param required whether the product is not ready without it
   * @param detail what it said, or the kind of its failure
   */
  public record Part(String name, boolean up, boolean required, String detail) {}

  /** Whether everything required works. */
  public boolean up() {
    return parts.stream().allMatch(part -> part.up() || !part.required());
  }
}
