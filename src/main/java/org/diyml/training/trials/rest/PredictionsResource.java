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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.Uploads;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.trials.PictureTrial;

/** What the model of an iteration says of a picture: a form with it, or its bytes. */
@Path(ProjectsResource.ONE + "/iterations/{number}/predictions")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class PredictionsResource {
  private static final String FIELD = "image";

  @Inject private PictureTrial trial;
  @Inject private Uploads uploads;
  @Context private HttpServletRequest request;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  @POST
  public Answers predict() {
    try (Upload upload = uploads.pictures(request, FIELD)) {
      return Answers.of(trial.predict(project, number, upload.files(FIELD)));
    }
  }

  /** All answers, the best first; boxes count from the threshold on. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answers(List<Answer> predictions, Double threshold) {
    static Answers of(PictureTrial.Tried tried) {
      return new Answers(
          tried.predictions().stream().map(Answer::of).toList(), tried.threshold());
    }
  }

  /** An answer; the box is in pixels of the upright picture. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(String label, double probability, Box box) {
    static Answer of(Prediction prediction) {
      return new Answer(prediction.label(), prediction.probability(), prediction.box());
    }
  }
}
