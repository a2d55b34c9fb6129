package org.diyml.training.suggestions.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.suggestions.Acceptance;
import org.diyml.training.suggestions.SuggestedAnswer;
import org.diyml.training.suggestions.Suggestion;
import org.diyml.training.suggestions.SuggestionRun;
import org.diyml.training.suggestions.Suggestions;

/** Labels that the newest model suggests for unlabelled images. */
@Path(ProjectsResource.ONE + "/suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {
  private static final Range NOTHING_YET = new Range(0, 1);

  @Inject private Suggestions suggestions;
  @Inject private Acceptance acceptance;
  @Context private UriInfo uri;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  /** Has the newest model look at all unlabelled images, in the background. */
  @POST
  public Response start() {
    SuggestionRun run = suggestions.start(project);
    return Response.accepted(view(run, NOTHING_YET))
        .location(uri.getAbsolutePath())
        .build();
  }

  /** The images that are still unlabelled, the most uncertain first. */
  @GET
  public View list(@BeanParam PageQuery query) {
    return view(suggestions.get(project), query.range());
  }

  /** Gives images the labels that are suggested for them. */
  @POST
  @Path("accept")
  public Accepted accept(Choice choice) {
    return new Accepted(acceptance.accept(project, choice == null ? null : choice.imageIds()));
  }

  private View view(SuggestionRun run, Range range) {
    Slice<Suggestion> found = suggestions.list(run, range);
    Job job = run.getJob();
    return new View(
        job.getState().word(),
        job.getProgress(),
        job.getFailure(),
        suggestions.number(run),
        found.items().stream()
            .map(s -> new Item(s.getImageId(), s.getUncertainty(), suggestions.answers(s)))
            .toList(),
        range.page(),
        range.size(),
        found.total());
  }

  /** Images whose suggestions are right. */
  public record Choice(List<Long> imageIds) {}

  /** Images that have their label now. */
  public record Accepted(List<Long> imageIds) {}

  /** What is suggested for an image, the best answer first. */
  public record Item(long imageId, double uncertainty, List<SuggestedAnswer> answers) {}

  /** A page of suggestions, and how far the model is; {@code iteration} is the model's number. */
  public record View(
      String status,
      double progress,
      String failure,
      int iteration,
      List<Item> items,
      int page,
      int size,
      long total) {}
}
