package org.diyml.compat.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.diyml.jobs.Job;
import org.diyml.platform.json.Json;
import org.diyml.platform.text.Text;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.training.ImageTrial;
import org.diyml.training.Iteration;
import org.diyml.training.IterationReport;
import org.diyml.training.Iterations;
import org.diyml.training.Metrics;
import org.diyml.training.TrainingConfigs;
import org.diyml.training.TrainingSettings;

/** The original routes of training. */
@Path(OriginalApi.PATH)
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class TrainingRoutes {
  private static final String OF_PROJECT = "projects/{" + ProjectGate.PARAMETER + "}";

  /** The original names of settings, and ours. */
  private static final Map<String, String> SETTINGS =
      Map.of("learning_rate", "learningRate", "batch_size", "batchSize");

  @Inject private OriginalBody body;
  @Inject private TrainingConfigs configs;
  @Inject private Iterations iterations;
  @Inject private ImageTrial trial;
  @Inject private Json json;

  @GET
  @Path(OF_PROJECT + "/configure_training")
  public Configuration configuration(@PathParam(ProjectGate.PARAMETER) long project) {
    return Configuration.of(configs.get(project));
  }

  /** Takes JSON only, as it always did. */
  @POST
  @Path(OF_PROJECT + "/configure_training")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response configure(@PathParam(ProjectGate.PARAMETER) long project) {
    ObjectNode changes = json.object();
    body.object()
        .fields()
        .forEachRemaining(
            field ->
                changes.set(
                    SETTINGS.getOrDefault(field.getKey(), field.getKey()), field.getValue()));
    return Response.status(Response.Status.CREATED)
        .entity(Configuration.of(configs.change(project, changes)))
        .build();
  }

  @POST
  @Path(OF_PROJECT + "/start_iteration")
  public Response start(@PathParam(ProjectGate.PARAMETER) long project) {
    Iteration iteration = iterations.start(project, json.object());
    return Response.status(Response.Status.CREATED)
        .entity(new Started(Text.of("original.started").toString(), iteration.getId()))
        .build();
  }

  @GET
  @Path(OF_PROJECT + "/iterations/{iteration}")
  public State iteration(
      @PathParam(ProjectGate.PARAMETER) long project,
      @PathParam("iteration") long iteration) {
    return State.of(iterations.report(iterations.byId(project, iteration)));
  }

  @POST
  @Path(OF_PROJECT + "/iterations/{iteration}/delete")
  public Done delete(
      @PathParam(ProjectGate.PARAMETER) long project,
      @PathParam("iteration") long iteration) {
    iterations.delete(project, iterations.byId(project, iteration).getNumber());
    return Done.of("original.deleted");
  }

  @GET
  @Path(OF_PROJECT + "/predict")
  public OriginalAnswer predict(@PathParam(ProjectGate.PARAMETER) long project) {
    return OriginalAnswer.of(trial.predict(project, body.number("image_id")));
  }

  @POST
  @Path(OF_PROJECT + "/predict")
  public OriginalAnswer predictPosted(
      @PathParam(ProjectGate.PARAMETER) long project) {
    return predict(project);
  }

  /** The settings that the original API knows. */
  public record Configuration(double learning_rate, int epochs, int batch_size) {
    static Configuration of(TrainingSettings settings) {
      return new Configuration(
          settings.learningRate(), settings.epochs(), settings.batchSize());
    }
  }

  /** An iteration that waits for its turn. */
  public record Started(String message, long iteration_id) {}

  /** How far an iteration is; {@code result} is there when it succeeded, {@code error} when not. */
  public record State(
      long iteration_id, String status, double progress, Metrics result, String error) {
    static State of(IterationReport report) {
      Job job = report.iteration().getJob();
      return new State(
          report.iteration().getId(),
          job.getState().word(),
          job.getProgress(),
          report.metrics(),
          job.getFailure());
    }
  }
}
