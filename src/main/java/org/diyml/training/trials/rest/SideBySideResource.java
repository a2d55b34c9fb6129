package org.diyml.training.trials.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.Uploads;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.trials.AskedModels;
import org.diyml.training.trials.SideBySide;

/**
 * What several models say of a picture: a form with {@code image}, {@code iterations} and {@code
 * models}, or the bytes of the picture with the two as parameters.
 */
@Path(ProjectsResource.ONE + "/predictions")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class SideBySideResource {
  private static final String FIELD = "image";
  private static final String ITERATIONS = "iterations";
  private static final String MODELS = "models";

  @Inject private SideBySide models;
  @Inject private Uploads uploads;
  @Context private HttpServletRequest request;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @QueryParam(ITERATIONS)
  private String iterations;

  @QueryParam(MODELS)
  private String others;

  @POST
  public Compared predict() {
    try (Upload upload = uploads.pictures(request, FIELD)) {
      AskedModels asked =
          AskedModels.of(
              upload.text(ITERATIONS).orElse(iterations), upload.text(MODELS).orElse(others));
      return new Compared(
          models.predict(project, asked, upload.files(FIELD)).stream()
              .map(ModelAnswer::of)
              .toList());
    }
  }

  /** The answers of each model, iterations first. */
  public record Compared(List<ModelAnswer> answers) {}

  /** All answers of a model, the best first; boxes count from the threshold on. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ModelAnswer(
      Integer iteration,
      String model,
      List<PredictionsResource.Answer> predictions,
      Double threshold) {
    static ModelAnswer of(SideBySide.Answered answered) {
      return new ModelAnswer(
          answered.iteration(),
          answered.model(),
          answered.tried().predictions().stream().map(PredictionsResource.Answer::of).toList(),
          answered.tried().threshold());
    }
  }
}
