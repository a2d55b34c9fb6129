package org.diyml.customvision.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.diyml.deployments.AnswerLimits;
import org.diyml.deployments.LiveModel;
import org.diyml.deployments.rest.PictureCall;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * Classification and detection at the addresses of Custom Vision. The key names the deployment; the
 * project and the published name, which is the deployment's name or id, must be its own.
 */
@Path(
    "customvision/{version:v3\\.[01]}/{word:[Pp]rediction}/{projectId}/{task:classify|detect}"
        + "/iterations/{publishedName}")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class PredictionRoutes {
  /** Name of the header that holds a deployment's key. */
  public static final String KEY_HEADER = "Prediction-Key";

  private static final String DETECT = "detect";

  @Inject private PictureCall call;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @PathParam("projectId")
  private String project;

  @PathParam("task")
  private String task;

  @PathParam("publishedName")
  private String publishedName;

  @HeaderParam(KEY_HEADER)
  private String key;

  /** Keeps the picture with its answer where the deployment keeps some. */
  @POST
  @Path("image")
  public Response image() {
    return answer(true);
  }

  @POST
  @Path("image/nostore")
  public Response imageWithoutStore() {
    return answer(false);
  }

  /** Pictures elsewhere are not fetched. */
  @POST
  @Path("url{store:(/nostore)?}")
  public Response url() {
    return refuse(
        CustomVisionError.URL, UserError.of(ErrorKind.MALFORMED, "customvision.url"), true);
  }

  private Response answer(boolean store) {
    PictureCall.Exchange exchange = exchange();
    try {
      Optional<LiveModel> opened = call.open(key, exchange);
      if (opened.isEmpty()) {
        return refuse(
            CustomVisionError.code(ErrorKind.UNAUTHENTICATED),
            UserError.of(ErrorKind.UNAUTHENTICATED, "customvision.key"),
            true);
      }
      LiveModel model = opened.get();
      return refusal(model)
          .orElseGet(() -> answer(store ? model : model.keepingNothing(), exchange));
    } catch (UserError e) {
      return refuse(CustomVisionError.code(e.kind()), e, false);
    }
  }

  private Response answer(LiveModel model, PictureCall.Exchange exchange) {
    return Response.ok(
            ImagePrediction.of(
                model, call.answer(model, null, AnswerLimits.ALL, exchange).get(0)))
        .build();
  }

  private Optional<Response> refusal(LiveModel model) {
    if (!Guids.read(project).equals(Optional.of(model.projectId()))) {
      return Optional.of(
          refuse(CustomVisionError.NO_PROJECT, UserError.notFound("customvision.project"), true));
    }
    if (!publishedName.equals(model.name())
        && !publishedName.equals(Long.toString(model.deploymentId()))) {
      return Optional.of(
          refuse(
              CustomVisionError.NO_ITERATION, UserError.notFound("customvision.iteration"), true));
    }
    if (task.equals(DETECT) != model.model().detection()) {
      return Optional.of(
          refuse(
              CustomVisionError.OTHER_TASK,
              UserError.of(ErrorKind.MALFORMED, "customvision.task"),
              true));
    }
    return Optional.empty();
  }

  private Response refuse(String code, UserError error, boolean unread) {
    UserError answered = unread ? call.refused(error, exchange()) : error;
    Response.ResponseBuilder built =
        Response.status(answered.kind().status())
            .entity(new CustomVisionError(code, answered.getMessage()));
    answered
        .retryAfter()
        .ifPresent(wait -> built.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    return built.build();
  }

  private PictureCall.Exchange exchange() {
    return new PictureCall.Exchange(request, response);
  }
}
