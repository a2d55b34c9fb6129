package org.diyml.deployments.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.Deployments;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;

/** Tells what a deployment was asked and answered. */
@ApplicationScoped
public class Usage {
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(366);

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
    Optional<String> model =
        Optional.ofNullable(deployment.getIterationId())
            .map(iteration -> "iteration-" + deployments.iterationNumber(iteration));
    return new UsageReport(
        begin,
        end,
        total,
        hours,
        model.map(name -> drift(deployment, name, total)).orElseGet(Drift::unknown),
        PictureDrift.of(model.map(total.unlike()::get).orElse(null)));
  }

  private Drift drift(Deployment deployment, String model, UsageCounts total) {
    return Drift.between(
        validation.of(deployment.getIterationId()),
        total.confidence().getOrDefault(model, new long[UsageCounts.TENTHS]));
  }
}
