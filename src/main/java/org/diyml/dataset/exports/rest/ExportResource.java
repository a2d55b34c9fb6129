package org.diyml.dataset.exports.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.diyml.dataset.exports.Exports;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;

/** The dataset of a project as an archive. */
@Path(ProjectsResource.ONE + "/export")
@RequestScoped
public class ExportResource {
  @Inject private Exports exports;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  /** Streams a zip; images without annotations are in it when {@code unlabelled=true}. */
  @GET
  public Response export(
      @QueryParam("format") String format,
      @QueryParam("unlabelled") @DefaultValue("false") boolean unlabelled) {
    return ExportAnswer.of(exports.prepare(project, format, unlabelled), exports);
  }
}
