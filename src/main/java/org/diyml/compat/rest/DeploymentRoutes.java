package org.diyml.compat.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.diyml.deployments.AnswerLimits;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.IssuedKey;
import org.diyml.deployments.LiveModel;
import org.diyml.deployments.ModelChoice;
import org.diyml.deployments.rest.InferenceResource;
import org.diyml.deployments.rest.PictureCall;
import org.diyml.models.Models;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.SentFiles;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.training.Iterations;

/** The original routes of deployments and of those who call them. */
@Path(OriginalApi.PATH)
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class DeploymentRoutes {
  @Inject private OriginalBody body;
  @Inject private Deployments deployments;
  @Inject private Iterations iterations;
  @Inject private Models models;
  @Inject private PictureCall call;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /** Takes {@code model_choice}: {@code default}, or the id of an iteration or uploaded model. */
  @POST
  @Path("projects/{" + ProjectGate.PARAMETER + "}/deploy_model")
  public Response deploy(@PathParam(ProjectGate.PARAMETER) long project) {
    IssuedKey issued = deployments.create(project, choice(project), null);
    return Response.status(Response.Status.CREATED)
        .entity(new Deployed(issued.secret().text(), issued.deployment().getId()))
        .build();
  }

  private ModelChoice choice(long project) {
    String choice = body.text("model_choice");
    if (choice == null || choice.equals(ModelChoice.DEFAULT)) {
      return ModelChoice.ofDefault();
    }
    long id = body.number("model_choice");
    return models.owns(id)
        ? ModelChoice.ofUploaded(id)
        : ModelChoice.ofIteration(iterations.byId(project, id).getNumber());
  }

  @POST
  @Path("inference")
  public OriginalAnswer infer(@HeaderParam(InferenceResource.KEY_HEADER) String key) {
    PictureCall.Exchange exchange = new PictureCall.Exchange(request, response);
    if (key == null || key.isBlank()) {
      throw call.refused(UserError.of(ErrorKind.UNAUTHENTICATED, "inference.key"), exchange);
    }
    LiveModel model =
        call.open(key, exchange)
            .orElseThrow(() -> call.refused(UserError.notFound("inference.key"), exchange));
    if (!SentFiles.isForm(request)) {
      throw call.refused(UserError.of(ErrorKind.MALFORMED, "upload.form"), exchange);
    }
    return OriginalAnswer.of(
        call.answer(model, "image", AnswerLimits.USUAL, exchange).get(0).predictions());
  }

  /** A new deployment with its first key. */
  public record Deployed(String api_key, long deployment_id) {}
}
