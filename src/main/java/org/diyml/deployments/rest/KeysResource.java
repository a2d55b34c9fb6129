package org.diyml.deployments.rest;

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
import java.time.Instant;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentKey;
import org.diyml.deployments.DeploymentKeys;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.IssuedKey;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Permission;

/** The keys of a deployment. */
@Path(KeysResource.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
  static final String PATH =
      ApiApplication.V1 + "/deployments/{" + DeploymentGate.PARAMETER + "}/keys";

  @Inject private Deployments deployments;
  @Inject private DeploymentKeys keys;
  @Context private UriInfo uri;

  @PathParam(DeploymentGate.PARAMETER)
  private long id;

  /** The key is shown this once. */
  @POST
  public Response issue(NewKey body) {
    NewKey given = Body.required(body);
    Deployment deployment = deployments.require(id, Permission.DEPLOY);
    return created(keys.issue(deployment, given.name(), given.perMinute(), given.expiresAt()));
  }

  @GET
  public Page<KeyView> list(@BeanParam PageQuery query) {
    return Page.of(
        keys.list(deployments.require(id, Permission.VIEW), query.range()), KeyView::of);
  }

  /** A new key, shown this once, in the place of one that ends after the overlap. */
  @POST
  @Path("{key}/rotate")
  public Response rotate(@PathParam("key") long key, Rotation body) {
    Deployment deployment = deployments.require(id, Permission.DEPLOY);
    return created(keys.rotate(deployment, key, body == null ? null : body.overlapMinutes()));
  }

  @DELETE
  @Path("{key}")
  public void revoke(@PathParam("key") long key) {
    keys.revoke(deployments.require(id, Permission.DEPLOY), key);
  }

  private Response created(IssuedKey issued) {
    long key = issued.key().getId();
    return Response.created(
            uri.getBaseUriBuilder().path(KeysResource.class).path(Long.toString(key)).build(id))
        .entity(new Issued(key, issued.secret().text()))
        .build();
  }

  /** What a new key is made of; all but the name may be absent. */
  public record NewKey(String name, Instant expiresAt, Integer perMinute) {}

  /** For how many minutes the old key stays valid beside the new one; an hour unless given. */
  public record Rotation(Integer overlapMinutes) {}

  /** A new key, which is shown this once. */
  public record Issued(long id, String apiKey) {}

  /** What clients see of a key. */
  public record KeyView(
      long id,
      String name,
      String prefix,
      Integer perMinute,
      Instant createdAt,
      Instant expiresAt,
      Instant lastUsedAt) {
    static KeyView of(DeploymentKey key) {
      return new KeyView(
          key.getId(),
          key.getName(),
          key.getPrefix(),
          key.getPerMinute(),
          key.getCreatedAt(),
          key.getExpiresAt(),
          key.getLastUsedAt());
    }
  }
}
