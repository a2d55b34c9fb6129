package org.diyml.deployments.rest;

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
import org.diyml.deployments.Deployments;
import org.diyml.deployments.IssuedKey;
import org.diyml.deployments.ModelChoice;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;

/** The deployments of a project. */
@Path(ProjectsResource.ONE + "/deployments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectDeploymentsResource {
  @Inject private Deployments deployments;
  @Context private UriInfo uri;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  /** The key is shown this once. */
  @POST
  public Response create(NewDeployment body) {
    NewDeployment given = Body.required(body);
    IssuedKey issued =
        deployments.create(
            project,
            new ModelChoice(given.model(), given.iteration(), given.modelId()),
            given.name());
    long id = issued.deployment().getId();
    return Response.created(
            uri.getBaseUriBuilder().path(DeploymentsResource.class).build(id))
        .entity(new Deployed(id, issued.secret().text(), InferenceResource.url(uri)))
        .build();
  }

  @GET
  public Page<DeploymentView> list(@BeanParam PageQuery query) {
    String url = InferenceResource.url(uri);
    return Page.of(
        deployments.list(project, query.range()),
        deployment -> DeploymentView.of(deployment, deployments::iterationNumber, url));
  }

  /**
   * One of {@code model: "default"}, the number of an iteration and the id of an uploaded model; the
   * name may be absent.
   */
  public record NewDeployment(String model, Integer iteration, Long modelId, String name) {}

  /** A new deployment with its first key and the address to send pictures to. */
  public record Deployed(long id, String apiKey, String url) {}
}
