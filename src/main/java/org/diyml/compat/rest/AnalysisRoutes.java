package org.diyml.compat.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.diyml.dataset.analysis.Analyses;
import org.diyml.dataset.analysis.AnalysisState;
import org.diyml.dataset.analysis.rest.AnalysisView;
import org.diyml.projects.rest.ProjectGate;

/** The original route of the analysis. */
@Path(OriginalApi.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnalysisRoutes {
  @Inject private Analyses analyses;

  /** 202 while it is computed, then 200 with what was found. */
  @GET
  @Path("projects/{" + ProjectGate.PARAMETER + "}/analyze")
  public Response analyze(@PathParam(ProjectGate.PARAMETER) long project) {
    AnalysisState state = analyses.current(project);
    return Response.status(state.state().isFinal() ? 200 : 202)
        .entity(AnalysisView.of(state))
        .build();
  }
}
