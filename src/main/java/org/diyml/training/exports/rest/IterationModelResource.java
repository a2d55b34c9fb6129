package org.diyml.training.exports.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.exports.ExportFormat;
import org.diyml.training.exports.ModelExports;

/** The model of an iteration, to take away. */
@Path(ProjectsResource.ONE + "/iterations/{number}/model")
@RequestScoped
public class IterationModelResource {
  @Inject private ModelExports exports;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  /** Takes {@code format=onnx}, which is usual, or {@code format=dl4j}. */
  @GET
  public Response get(@QueryParam("format") String format) {
    ExportFormat wanted = ExportFormat.named(format);
    byte[] file = exports.of(project, number, wanted);
    String name = "iteration-" + number + "." + wanted.extension();
    return Response.ok(file, wanted.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
