package org.diyml.dataset.analysis.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.diyml.dataset.analysis.Analyses;
import org.diyml.dataset.analysis.AnalysisState;
import org.diyml.dataset.analysis.Fixes;
import org.diyml.platform.rest.Body;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;

/** What is wrong with the dataset of a project. */
@Path(ProjectsResource.ONE + "/analysis")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnalysisResource {
  @Inject private Analyses analyses;
  @Inject private Fixes fixes;
  @Context private UriInfo uri;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  /** 202 while it is computed, then 200 until the dataset changes. */
  @GET
  public Response get() {
    return answer(analyses.current(project));
  }

  /** Computes it anew, also when nothing changed. */
  @POST
  public Response again() {
    return answer(analyses.again(project));
  }

  /** Mends what was found: {@code code} of the warning, {@code imageIds} to mend only some. */
  @POST
  @Path("fixes")
  public Fixed fix(Fix body) {
    Fix given = Body.required(body);
    return new Fixed(fixes.apply(project, given.code(), given.imageIds()));
  }

  /** What to mend. */
  public record Fix(String code, List<Long> imageIds) {}

  /** How many images were changed. */
  public record Fixed(int images) {}

  private Response answer(AnalysisState state) {
    Response.ResponseBuilder answer =
        state.state().isFinal()
            ? Response.ok()
            : Response.accepted().location(uri.getAbsolutePath());
    return answer.entity(AnalysisView.of(state)).build();
  }
}
