package org.diyml.deployments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.diyml.deployments.usage.Drift;
import org.diyml.deployments.usage.DriftText;
import org.diyml.deployments.usage.PictureDrift;
import org.diyml.deployments.usage.Usage;
import org.diyml.deployments.usage.UsageCounts;
import org.diyml.deployments.usage.UsageReport;
import org.diyml.platform.web.PageText;

/** What a deployment was asked and answered in the last seven days. */
@Named
@RequestScoped
public class UsagePanel {
  private static final int LABELS = 12;

  @Inject private DeploymentPage page;
  @Inject private Usage usage;
  @Inject private UsageChart charts;
  @Inject private PageText texts;

  private UsageReport report;

  /** Read when a view first asks, which it does before and after what a form does. */
  private UsageReport report() {
    if (report == null) {
      report = usage.report(page.getId(), null, null);
    }
    return report;
  }

  /** Requests and failures in a sentence. */
  public String getHeadline() {
    return texts.of("usage.headline", report().total().requests(), report().total().errors());
  }

  /** How long requests took, in a sentence; null when none was answered. */
  public String getTimes() {
    UsageCounts total = report().total();
    Double half = UsageReport.latency(total, 0.5);
    return half == null
        ? null
        : texts.of("usage.times", half, UsageReport.latency(total, 0.99));
  }

  /** Whether anything was asked. */
  public boolean isThere() {
    return report().total().requests() > 0;
  }

  /** Whether the model is sure in another way than it was. */
  public boolean isAlert() {
    return report().drift().state() == Drift.State.LOWER
        || report().drift().state() == Drift.State.OTHER;
  }

  /** Whether many pictures are unlike all that the model learned from. */
  public boolean isUnlike() {
    return report().pictures().state() == PictureDrift.State.UNLIKE;
  }

  /** Whether the pictures are like those that the model learned from, in plain words. */
  public String getLikeness() {
    return texts.of(DriftText.of(report().pictures()));
  }

  /** Whether the model is as sure as it was, in plain words. */
  public String getSentence() {
    return texts.of(DriftText.of(report().drift()));
  }

  /** How often the shadow said the same; null when none was asked. */
  public String getShadow() {
    UsageCounts total = report().total();
    return total.compared() == 0
        ? null
        : texts.of("usage.shadow", total.agreed(), total.compared(), total.skipped());
  }

  /** The labels that were answered most often, with their counts. */
  public List<Map.Entry<String, Long>> getLabels() {
    return report().total().labels().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(LABELS)
        .toList();
  }

  /** Requests by the hour, as {@code charts.js} takes them. */
  public String getRequestsChart() {
    return charts.requests(report());
  }

  /** Times by the hour, as {@code charts.js} takes them. */
  public String getLatencyChart() {
    return charts.latency(report());
  }

  /** Pictures by how sure each model was, as {@code charts.js} takes them. */
  public String getConfidenceChart() {
    return charts.confidence(report());
  }
}
