package org.diyml.deployments.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentHistory;
import org.diyml.deployments.DeploymentStep;
import org.diyml.deployments.Deployments;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Permission;

/** One deployment. */
@Path(ApiApplication.V1 + "/deployments/{" + DeploymentGate.PARAMETER + "}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeploymentsResource {
  @Inject private Deployments deployments;
  @Inject private DeploymentHistory history;
  @Context private UriInfo uri;

  @PathParam(DeploymentGate.PARAMETER)
  private long id;

  @GET
  public DeploymentView get() {
    return view(deployments.require(id, Permission.VIEW));
  }

  /** May point the deployment at another model: its keys stay. */
  @PATCH
  public DeploymentView change(ChangeBody body) {
    return view(deployments.change(id, Body.required(body).change()));
  }

  /** Points the deployment at what it pointed at before, or at the step that the body names. */
  @POST
  @Path("rollback")
  public DeploymentView rollBack(RollBack body) {
    return view(deployments.rollBack(id, body == null ? null : body.step()));
  }

  /** What the deployment pointed at, newest first. */
  @GET
  @Path("history")
  public Page<StepView> history(@BeanParam PageQuery query) {
    return Page.of(
        history.list(deployments.require(id, Permission.VIEW), query.range()), StepView::of);
  }

  @DELETE
  public void delete() {
    deployments.delete(id);
  }

  private DeploymentView view(Deployment deployment) {
    return DeploymentView.of(
        deployment, deployments::iterationNumber, InferenceResource.url(uri));
  }

  /** Which step to go back to; without one it is the step before. */
  public record RollBack(Integer step) {}

  /** A model that the deployment pointed at from some time on. */
  public record StepView(int step, String model, Instant since) {
    static StepView of(DeploymentStep step) {
      return new StepView(step.getNumber(), step.getTitle(), step.getMadeAt());
    }
  }
}
