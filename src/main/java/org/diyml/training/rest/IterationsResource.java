package org.diyml.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.diyml.platform.rest.JsonFields;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Permission;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;
import org.diyml.training.Iteration;
import org.diyml.training.Iterations;

/** The iterations of a project. */
@Path(ProjectsResource.ONE + "/iterations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IterationsResource {
  @Inject private Iterations iterations;
  @Context private UriInfo uri;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  /** The body, if there is one, changes the project's settings for this run. */
  @POST
  public Response start(JsonFields overrides) {
    Iteration iteration = iterations.start(project, JsonFields.of(overrides));
    return Response.created(
            uri.getAbsolutePathBuilder().path(Integer.toString(iteration.getNumber())).build())
        .entity(
            new Started(
                iteration.getId(),
                iteration.getNumber(),
                iteration.getJob().getState().word()))
        .build();
  }

  @GET
  public Page<IterationView> list(@BeanParam PageQuery query) {
    return Page.of(
        iterations.list(project, query.range()),
        iteration -> IterationView.of(iterations.report(iteration)));
  }

  @GET
  @Path("{number}")
  public IterationView get(@PathParam("number") int number) {
    return view(iterations.get(project, number, Permission.VIEW));
  }

  @DELETE
  @Path("{number}")
  public void delete(@PathParam("number") int number) {
    iterations.delete(project, number);
  }

  /** Asks the iteration to stop, which it does within seconds. */
  @POST
  @Path("{number}/cancel")
  public Response cancel(@PathParam("number") int number) {
    Iteration iteration = iterations.cancel(project, number);
    return Response.accepted(view(iteration))
        .location(uri.getAbsolutePathBuilder().path("..").build().normalize())
        .build();
  }

  private IterationView view(Iteration iteration) {
    return IterationView.of(iterations.report(iteration));
  }

  /** An iteration that waits for its turn. */
  public record Started(long id, int number, String status) {}
}
