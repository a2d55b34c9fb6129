package org.diyml.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.diyml.engine.metrics.Comparison;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.Statistics;

/** All that the answers for the validation images say about an iteration's classifier. */
@Path(ProjectsResource.ONE + "/iterations/{number}/statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {
  @Inject private Statistics statistics;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @PathParam("number")
  private int number;

  @GET
  public StatisticsView statistics() {
    return StatisticsView.of(statistics.of(project, number));
  }

  /** The answers behind a cell of the confusion matrix, or all. */
  @GET
  @Path("answers")
  public Page<Statistics.ImageAnswer> answers(
      @QueryParam("label") String label,
      @QueryParam("answer") String answer,
      @BeanParam PageQuery query) {
    return Page.of(
        statistics.answers(project, number, label, answer, query.range()), found -> found);
  }

  /** Whether this iteration is better than another one of the project. */
  @GET
  @Path("comparison")
  public Comparison compare(@QueryParam("with") Integer other) {
    if (other == null) {
      throw UserError.invalid("with", "iteration.with");
    }
    return statistics.compare(project, number, other);
  }
}
