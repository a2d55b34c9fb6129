package org.diyml.accounts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.diyml.accounts.MetricsDoor;
import org.diyml.platform.metrics.Meters;
import org.diyml.platform.rest.ApiApplication;

/** What this node counts, in Prometheus' format. */
@Path(ApiApplication.V1 + "/metrics")
@RequestScoped
public class MetricsResource {
  @Inject private MetricsDoor door;
  @Inject private Meters meters;

  /** The figures of this moment, for administrators and who shows the token that is set. */
  @GET
  public Response metrics(@HeaderParam("Accept") String accept) {
    door.pass();
    StreamingOutput figures = out -> meters.write(accept, out);
    return Response.ok(figures).type(meters.mediaType(accept)).build();
  }
}
