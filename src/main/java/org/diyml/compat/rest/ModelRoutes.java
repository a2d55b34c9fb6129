package org.diyml.compat.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.diyml.models.ModelUploads;

/** The original route of models that users bring. */
@Path(OriginalApi.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ModelRoutes {
  @Inject private ModelUploads uploads;
  @Context private HttpServletRequest request;

  /** Takes the file {@code model}, as the product's own API does. */
  @POST
  @Path("upload_model")
  public Response upload() {
    return Response.status(Response.Status.CREATED)
        .entity(new Uploaded(uploads.receive(request).getId()))
        .build();
  }

  /** A model that was taken. */
  public record Uploaded(long model_id) {}
}
