package org.diyml.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.DetectionMistakes;

/** What a detector found in its validation images, those with most mistakes first. */
@Path(ProjectsResource.ONE + "/iterations/{number}/detections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DetectionsResource {
  @Inject private DetectionMistakes mistakes;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  @GET
  public Page<DetectionMistakes.JudgedImage> list(@BeanParam PageQuery query) {
    return Page.of(mistakes.of(project, number, query.range()), image -> image);
  }
}
