package org.diyml.platform.health.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.diyml.platform.health.Health;
import org.diyml.platform.health.HealthReport;
import org.diyml.platform.health.Probe;
import org.diyml.platform.rest.ApiApplication;

/** The product's own health route, the same on every server. */
@Path(ApiApplication.V1 + "/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
  @Inject private Health health;

  /** 200 when everything required works, 503 otherwise; the body tells of each part. */
  @GET
  public Response health() {
    return answer(health.report());
  }

  /** The same of what tells whether the instance has started. */
  @GET
  @Path("started")
  public Response started() {
    return answer(health.report(Probe.STARTED));
  }

  /** The same of what tells whether the process works; a restart is the cure if not. */
  @GET
  @Path("live")
  public Response live() {
    return answer(health.report(Probe.LIVE));
  }

  /** The same of what tells whether requests should come here now. */
  @GET
  @Path("ready")
  public Response ready() {
    return answer(health.report(Probe.READY));
  }

  private static Response answer(HealthReport report) {
    List<Check> checks =
        report.parts().stream()
            .map(part -> new Check(part.name(), status(part.up()), part.detail()))
            .toList();
    return Response.status(report.up() ? 200 : 503)
        .entity(new Body(status(report.up()), checks))
        .build();
  }

  private static String status(boolean up) {
    return up ? "UP" : "DOWN";
  }

  /** What clients see. */
  public record Body(String status, List<Check> checks) {}

  /** What clients see of one part. */
  public record Check(String name, String status, String detail) {}
}
