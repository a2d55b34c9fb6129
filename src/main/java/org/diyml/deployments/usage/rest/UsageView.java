package org.diyml.deployments.usage.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diyml.deployments.usage.Drift;
import org.diyml.deployments.usage.DriftText;
import org.diyml.deployments.usage.PictureDrift;
import org.diyml.deployments.usage.UsageCounts;
import org.diyml.deployments.usage.UsageReport;
import org.diyml.platform.text.Text;

/**
 * What clients see of a deployment's use.
 *
 * @param errors requests without an answer, also among {@code statuses}
 * @param latency of answered requests, in milliseconds, without reading them
 * @param labels answers by label, the most frequent first
 * @param confidence for each model the pictures by how sure it was of its best answer: ten numbers
 * @param shadow how often the model beside the live one said the same
 */
public record UsageView(
    Instant from,
    Instant to,
    long requests,
    long errors,
    long pictures,
    Map<Integer, Long> statuses,
    Latency latency,
    List<LabelCount> labels,
    Map<String, long[]> confidence,
    ShadowCount shadow,
    DriftView drift,
    List<Hour> hours) {
  /** Milliseconds; null when nothing was answered. */
  public record Latency(Double p50, Double p90, Double p95, Double p99) {
    static Latency of(UsageCounts counts) {
      return new Latency(
          UsageReport.latency(counts, 0.5),
          UsageReport.latency(counts, 0.9),
          UsageReport.latency(counts, 0.95),
          UsageReport.latency(counts, 0.99));
    }
  }

  /** How often a label was answered. */
  public record LabelCount(String label, long count) {}

  /** Pictures that the shadow answered too, those with the same answer, those it had no time for. */
  public record ShadowCount(long compared, long agreed, long skipped) {}

  /** Whether the model is as sure as it was on its validation images, and in plain words. */
  public record DriftView(
      String state,
      Double expected,
      Double seen,
      Double index,
      Text sentence,
      PicturesView pictures) {
    static DriftView of(Drift drift, PictureDrift pictures) {
      return new DriftView(
          drift.state().name().toLowerCase(Locale.ROOT),
          drift.expected(),
          drift.seen(),
          drift.index(),
          DriftText.of(drift),
          PicturesView.of(pictures));
    }
  }

  /** Whether the pictures are like those that the model learned from, and in plain words. */
  public record PicturesView(
      String state, long measured, Double beyond, Double expected, Text sentence) {
    static PicturesView of(PictureDrift drift) {
      return new PicturesView(
          drift.state().name().toLowerCase(Locale.ROOT),
          drift.measured(),
          drift.beyond(),
          drift.expected(),
          DriftText.of(drift));
    }
  }

  /** An hour in which something was asked. */
  public record Hour(Instant start, long requests, long errors, long pictures, Latency latency) {}

  static UsageView of(UsageReport report) {
    UsageCounts total = report.total();
    return new UsageView(
        report.from(),
        report.to(),
        total.requests(),
        total.errors(),
        total.pictures(),
        total.statuses(),
        Latency.of(total),
        total.labels().entrySet().stream()
            .map(label -> new LabelCount(label.getKey(), label.getValue()))
            .sorted(Comparator.comparingLong(LabelCount::count).reversed())
            .toList(),
        total.confidence(),
        new ShadowCount(total.compared(), total.agreed(), total.skipped()),
        DriftView.of(report.drift(), report.pictures()),
        report.hours().entrySet().stream()
            .map(hour -> hour(hour.getKey(), hour.getValue()))
            .toList());
  }

  private static Hour hour(Instant start, UsageCounts counts) {
    return new Hour(
        start, counts.requests(), counts.errors(), counts.pictures(), Latency.of(counts));
  }
}
