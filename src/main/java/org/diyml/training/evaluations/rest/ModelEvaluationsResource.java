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
import org.diyml.models.ModelCatalogue;
import org.diyml.models.rest.ModelGate;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.UploadLimits;
import org.diyml.platform.uploads.Uploads;
import org.diyml.training.evaluations.Evaluation;
import org.diyml.training.evaluations.Evaluations;

/** The tests of an uploaded model on labelled data. */
@Path(ApiApplication.V1 + "/models/{" + ModelGate.PARAMETER + "}/evaluations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ModelEvaluationsResource {
  @Inject private Evaluations evaluations;
  @Inject private ModelCatalogue catalogue;
  @Inject private Uploads uploads;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;

  @PathParam(ModelGate.PARAMETER)
  private String model;

  /**
   * Takes a labelled archive, as for imports, and in {@code project} the id of one with whose
   * images those of the archive are compared.
   */
  @POST
  public Response start() {
    long id = uploaded();
    try (Upload upload = uploads.form(request, UploadLimits.ofArchive())) {
      Long project =
          upload
              .text("project")
              .filter(text -> !text.isBlank())
              .map(ModelEvaluationsResource::number)
              .orElse(null);
      Evaluation started = evaluations.start(id, upload.files("file"), project);
      return Response.accepted(view(started))
          .location(
              uri.getBaseUriBuilder().path(EvaluationsResource.ONE).build(started.getId()))
          .build();
    }
  }

  @GET
  public Page<EvaluationView> list(@BeanParam PageQuery query) {
    return Page.of(evaluations.list(uploaded(), query.range()), this::view);
  }

  private static long number(String project) {
    try {
      return Long.parseLong(project.strip());
    } catch (NumberFormatException e) {
      throw UserError.invalid("project", "project.notFound").causedBy(e);
    }
  }

  private long uploaded() {
    ModelCatalogue.Entry found = catalogue.require(model);
    if (found.uploaded() == null) {
      throw UserError.conflict("evaluation.builtIn");
    }
    return found.uploaded().getId();
  }

  private EvaluationView view(Evaluation evaluation) {
    return EvaluationView.of(evaluation, null, evaluations.result(evaluation));
  }
}
