package org.diyml.deployments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.diyml.deployments.usage.UsageCounts;
import org.diyml.deployments.usage.UsageReport;
import org.diyml.platform.json.Json;
import org.diyml.platform.web.PageText;

/** What was counted, as the JSON that {@code charts.js} draws. */
@RequestScoped
public class UsageChart {
  private static final double SECONDS_OF_AN_HOUR = 3600;
  private static final double PERCENT = 100;

  @Inject private Json json;
  @Inject private PageText texts;

  String requests(UsageReport report) {
    return hours(
        "usage.requestsAxis",
        List.of(
            line("usage.requests", report, counts -> (double) counts.requests()),
            line("usage.errors", report, counts -> (double) counts.errors())));
  }

  String latency(UsageReport report) {
    return hours(
        "usage.latencyAxis",
        List.of(
            line("usage.median", report, counts -> UsageReport.latency(counts, 0.5)),
            line("usage.slowest", report, counts -> UsageReport.latency(counts, 0.99))));
  }

  String confidence(UsageReport report) {
    List<Map<String, Object>> lines = new ArrayList<>();
    report
        .total()
        .confidence()
        .forEach((model, tenths) -> lines.add(Map.of("name", model, "points", shares(tenths))));
    return json.write(
        Map.of(
            "x", Map.of("title", texts.of("usage.confidenceAxis"), "min", 0, "max", PERCENT),
            "y", Map.of("title", texts.of("usage.shareAxis"), "min", 0, "max", PERCENT),
            "lines", lines));
  }

  private static List<List<Number>> shares(long[] tenths) {
    double total = Math.max(1, Arrays.stream(tenths).sum());
    List<List<Number>> points = new ArrayList<>();
    for (int i = 0; i < tenths.length; i++) {
      points.add(List.of((i + 0.5) * PERCENT / tenths.length, tenths[i] * PERCENT / total));
    }
    return points;
  }

  private String hours(String axis, List<Map<String, Object>> lines) {
    return json.write(
        Map.of(
            "x", Map.of("title", texts.of("usage.hoursAxis")),
            "y", Map.of("title", texts.of(axis), "min", 0),
            "lines", lines));
  }

  private Map<String, Object> line(
      String key, UsageReport report, Function<UsageCounts, Double> value) {
    List<List<Number>> points = new ArrayList<>();
    report
        .hours()
        .forEach(
            (start, counts) -> {
              if (value.apply(counts) != null) {
                points.add(List.of(hoursAgo(start, report.to()), value.apply(counts)));
              }
            });
    return Map.of("name", texts.of(key), "points", points);
  }

  private static long hoursAgo(Instant start, Instant now) {
    return -(long) Math.floor(Duration.between(start, now).toSeconds() / SECONDS_OF_AN_HOUR);
  }
}
