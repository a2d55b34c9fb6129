package org.diyml.testing;

import com.fasterxml.jackson.databind.JsonNode;

/** What a report of health says of its parts. */
public final class HealthParts {
  private HealthParts() {}

  /** Whether a part is up, in the word of the report. */
  public static String status(JsonNode report, String part) {
    return part(report, part).get("status").asText();
  }

  /** What is said of a part for operators. */
  public static String detail(JsonNode report, String part) {
    return part(report, part).get("detail").asText();
  }

  private static JsonNode part(JsonNode report, String name) {
    for (JsonNode check : report.get("checks")) {
      if (check.get("name").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError("Nothing is said of " + name + ": " + report);
  }
}
