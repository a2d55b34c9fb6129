package org.diyml.training.trials.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.Uploads;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.trials.LookAlikes;

/** Which images that an iteration learned from are most like a picture. */
@Path(ProjectsResource.ONE + "/iterations/{number}/alike")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class LookAlikesResource {
  private static final String FIELD = "image";

  @Inject private LookAlikes alikes;
  @Inject private Uploads uploads;
  @Context private HttpServletRequest request;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  @POST
  public LookAlikes.Found find() {
    try (Upload upload = uploads.pictures(request, FIELD)) {
      return alikes.of(project, number, upload.files(FIELD));
    }
  }
}
