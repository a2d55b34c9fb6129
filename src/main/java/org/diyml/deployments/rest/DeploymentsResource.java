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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentChange;
import org.diyml.deployments.DeploymentKey;
import org.diyml.deployments.DeploymentKeys;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.IssuedKey;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Permission;

/** One deployment and its keys. */
@Path(ApiApplication.V1 + "/deployments/{" + DeploymentGate.PARAMETER + "}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeploymentsResource {
  @Inject private Deployments deployments;
  @Inject private DeploymentKeys keys;
  @Context private UriInfo uri;

  @PathParam(DeploymentGate.PARAMETER)
  private long id;

  @GET
  public DeploymentView get() {
    return view(deployments.require(id, Permission.VIEW));
  }

  /** May point the deployment at another model: its keys stay. */
  @PATCH
  public DeploymentView change(DeploymentChange body) {
    return view(deployments.change(id, Body.required(body)));
  }

  @DELETE
  public void delete() {
    deployments.delete(id);
  }

  /** The key is shown this once. */
  @POST
  @Path("keys")
  public Response issueKey(NewKey body) {
    NewKey given = Body.required(body);
    Deployment deployment = deployments.require(id, Permission.MANAGE);
    IssuedKey issued =
        keys.issue(deployment, given.name(), given.perMinute(), given.expiresAt());
    long key = issued.key().getId();
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(key)).build())
        .entity(new Issued(key, issued.secret().text()))
        .build();
  }

  @GET
  @Path("keys")
  public Page<KeyView> keys(@BeanParam PageQuery query) {
    return Page.of(
        keys.list(deployments.require(id, Permission.VIEW), query.range()), KeyView::of);
  }

  @DELETE
  @Path("keys/{key}")
  public void revokeKey(@PathParam("key") long key) {
    keys.revoke(deployments.require(id, Permission.MANAGE), key);
  }

  private DeploymentView view(Deployment deployment) {
    return DeploymentView.of(
        deployment, deployments.iterationNumber(deployment), InferenceResource.url(uri));
  }

  /** What a new key is made of; all but the name may be absent. */
  public record NewKey(String name, Instant expiresAt, Integer perMinute) {}

  /** A new key, which is shown this once. */
  public record Issued(long id, String apiKey) {}

  /** What clients see of a key. */
  public record KeyView(
      long id,
      String name,
      String prefix,
      Integer perMinute,
      Instant createdAt,
      Instant expiresAt) {
    static KeyView of(DeploymentKey key) {
      return new KeyView(
          key.getId(),
          key.getName(),
          key.getPrefix(),
          key.getPerMinute(),
          key.getCreatedAt(),
          key.getExpiresAt());
    }
  }
}
