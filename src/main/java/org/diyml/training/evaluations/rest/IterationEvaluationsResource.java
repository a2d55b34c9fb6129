package org.diyml.training.evaluations.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.UploadLimits;
import org.diyml.platform.uploads.Uploads;
import org.diyml.projects.Permission;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.Iterations;
import org.diyml.training.evaluations.Evaluation;
import org.diyml.training.evaluations.Evaluations;

/** The tests of an iteration's model on new data. */
@Path(ProjectsResource.ONE + "/iterations/{number}/evaluations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IterationEvaluationsResource {
  @Inject private Evaluations evaluations;
  @Inject private Iterations iterations;
  @Inject private Uploads uploads;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  /** Takes a labelled archive, as for imports. */
  @POST
  public Response start() {
    iterations.get(project, number, Permission.TRAIN);
    try (Upload upload = uploads.form(request, UploadLimits.ofArchive())) {
      Evaluation started = evaluations.start(project, number, upload.files("file"));
      return Response.accepted(view(started))
          .location(
              uri.getBaseUriBuilder().path(EvaluationsResource.ONE).build(started.getId()))
          .build();
    }
  }

  @GET
  public Page<EvaluationView> list(@BeanParam PageQuery query) {
    return Page.of(evaluations.list(project, number, query.range()), this::view);
  }

  private EvaluationView view(Evaluation evaluation) {
    return EvaluationView.of(evaluation, number, evaluations.result(evaluation));
  }
}
