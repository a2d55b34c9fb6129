package org.diyml.compat.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.diyml.deployments.AnswerLimits;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.Inference;
import org.diyml.deployments.IssuedKey;
import org.diyml.deployments.LiveModel;
import org.diyml.deployments.ModelChoice;
import org.diyml.deployments.rest.InferenceResource;
import org.diyml.models.Models;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.Upload;
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
  @Inject private Inference inference;

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
    if (key == null || key.isBlank()) {
      throw UserError.of(ErrorKind.UNAUTHENTICATED, "inference.key");
    }
    LiveModel model =
        inference.behind(key).orElseThrow(() -> UserError.notFound("inference.key"));
    try (Upload form = body.form()) {
      return OriginalAnswer.of(
          inference.answer(model, form.files("image"), AnswerLimits.USUAL).get(0).predictions());
    }
  }

  /** A new deployment with its first key. */
  public record Deployed(String api_key, long deployment_id) {}
}
