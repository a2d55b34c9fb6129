package org.diyml.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The same report for servers that have MicroProfile Health. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {
  @Inject private Health health;

  @Override
  public HealthCheckResponse call() {
    HealthReport report = health.report();
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
