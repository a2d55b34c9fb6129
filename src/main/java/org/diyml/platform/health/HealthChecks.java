package org.diyml.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The same reports for servers that have MicroProfile Health; others leave this class out. */
@ApplicationScoped
public class HealthChecks {
  @Inject private Health health;

  @Produces
  @Startup
  HealthCheck started() {
    return () -> response(Probe.STARTED);
  }

  @Produces
  @Liveness
  HealthCheck live() {
    return () -> response(Probe.LIVE);
  }

  @Produces
  @Readiness
  HealthCheck ready() {
    return () -> response(Probe.READY);
  }

  private HealthCheckResponse response(Probe probe) {
    HealthReport report = health.report(probe);
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("diy-ml").status(report.up());
    report
        .parts()
        .forEach(
            part ->
                response.withData(part.name(), (part.up() ? "up: " : "down: ") + part.detail()));
    return response.build();
  }
}
