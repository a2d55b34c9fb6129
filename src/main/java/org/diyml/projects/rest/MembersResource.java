package org.diyml.projects.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Member;
import org.diyml.projects.Members;

/** Who belongs to a project. */
@Path(ProjectsResource.ONE + "/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
  private static final String ONE = "{username}";

  @Inject private Members members;
  @Context private UriInfo uri;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  @GET
  public Page<MemberView> list(@BeanParam PageQuery query) {
    return Page.of(members.list(project, query.range()), MemberView::of);
  }

  @GET
  @Path(ONE)
  public MemberView get(@PathParam("username") String username) {
    return MemberView.of(members.get(project, username));
  }

  /** Takes somebody in (201), or gives a member another role (200). */
  @PUT
  @Path(ONE)
  public Response put(@PathParam("username") String username, NewRole body) {
    NewRole given = Body.required(body);
    boolean known = members.find(project, username).isPresent();
    Response.ResponseBuilder answer =
        known ? Response.ok() : Response.created(uri.getAbsolutePath());
    return answer.entity(MemberView.of(members.put(project, username, given.role()))).build();
  }

  @DELETE
  @Path(ONE)
  public void remove(@PathParam("username") String username) {
    members.remove(project, username);
  }

  /** What somebody is to be: {@code viewer}, {@code labeller}, {@code trainer} or {@code owner}. */
  public record NewRole(String role) {}

  /** What clients see of a member. */
  public record MemberView(String username, String role, Instant addedAt) {
    static MemberView of(Member member) {
      return new MemberView(member.username(), member.role().word(), member.addedAt());
    }
  }
}
