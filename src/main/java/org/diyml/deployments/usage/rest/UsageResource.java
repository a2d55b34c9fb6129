package org.diyml.deployments.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.diyml.deployments.rest.DeploymentGate;
import org.diyml.deployments.usage.Usage;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.ApiApplication;

/** What a deployment was asked and answered. */
@Path(ApiApplication.V1 + "/deployments/{" + DeploymentGate.PARAMETER + "}/usage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {
  @Inject private Usage usage;

  /** Of the last seven days, unless the query says which hours. */
  @GET
  public UsageView get(
      @PathParam(DeploymentGate.PARAMETER) long deployment,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    return UsageView.of(usage.report(deployment, time("from", from), time("to", to)));
  }

  private static Instant time(String name, String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw UserError.invalid(name, "deployment.time").causedBy(e);
    }
  }
}
