package org.diyml.deployments.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SortedMap;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.Deployments;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;
import org.diyml.projects.Permission;

/** Tells what a deployment was asked and answered. */
@ApplicationScoped
public class Usage {
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final double PERCENT = 100;

  @Inject private Deployments deployments;
  @Inject private UsageMeter meter;
  @Inject private UsageRecords records;
  @Inject private ValidationConfidence validation;

  /**
   * What was counted in some time.
   *
   * @param from begin of the first hour; null for seven days before the end
   * @param to null for now
   * @throws UserError not found, or invalid when that is no time of at most a year
   */
  public UsageReport report(long deploymentId, Instant from, Instant to) {
    Deployment deployment = deployments.require(deploymentId, Permission.VIEW);
    Instant end = to == null ? Instant.now() : to;
    Instant begin = (from == null ? end.minus(USUAL) : from).truncatedTo(ChronoUnit.HOURS);
    new FieldChecks()
        .that(
            begin.isBefore(end) && begin.plus(LONGEST).isAfter(end),
            "from",
            "deployment.period",
            LONGEST.toDays())
        .done();
    meter.write();
    SortedMap<Instant, UsageCounts> hours = records.hours(deploymentId, begin, end);
    UsageCounts total =
        hours.values().stream().reduce(UsageCounts.none(), UsageCounts::plus);
    Drift drift = drift(deployment, total);
    return new UsageReport(begin, end, total, hours, drift, sentence(drift).toString());
  }

  private Drift drift(Deployment deployment, UsageCounts total) {
    if (deployment.getIterationId() == null) {
      return Drift.unknown();
    }
    String model = "iteration-" + deployments.iterationNumber(deployment.getIterationId());
    return Drift.between(
        validation.of(deployment.getIterationId()),
        total.confidence().getOrDefault(model, new long[UsageCounts.TENTHS]));
  }

  private static Text sentence(Drift drift) {
    String key = "drift." + drift.state().name().toLowerCase(Locale.ROOT);
    return switch (drift.state()) {
      case UNKNOWN, FEW -> Text.of(key);
      default -> Text.of(key, drift.seen() * PERCENT, drift.expected() * PERCENT);
    };
  }
}
