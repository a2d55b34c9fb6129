package org.diyml.compat.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.diyml.accounts.CurrentAccount;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.OwnProject;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.Projects;
import org.diyml.projects.rest.ProjectGate;

/** The original routes of projects. */
@Path(OriginalApi.PATH)
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class ProjectRoutes {
  private static final String ONE = "projects/{" + ProjectGate.PARAMETER + "}";

  @Inject private OriginalBody body;
  @Inject private Projects projects;
  @Inject private ProjectAccess access;
  @Inject private CurrentAccount current;

  @GET
  @Path("dashboard")
  public ProjectList dashboard(@BeanParam PageQuery query) {
    return ProjectList.of(access.visible(query.range()));
  }

  /** The number in this address is a user's: only one's own is there. */
  @GET
  @Path("projects/{user}")
  public ProjectList ofUser(@PathParam("user") long user, @BeanParam PageQuery query) {
    if (user != current.id()) {
      throw UserError.notFound("original.noUser");
    }
    return dashboard(query);
  }

  @POST
  @Path("projects/create")
  public Response create() {
    String type = body.text("project_type");
    Project project =
        projects.create(
            body.text("name"), type != null ? type : body.text("type"), body.text("description"));
    return Response.status(Response.Status.CREATED)
        .entity(new Created(project.getId()))
        .build();
  }

  @GET
  @Path(ONE + "/manage")
  public ProjectItem manage(@PathParam(ProjectGate.PARAMETER) long project) {
    return ProjectItem.of(access.require(project, Permission.VIEW));
  }

  /** Forms cannot say DELETE, so they say it in a field. */
  @POST
  @Path(ONE)
  public Done delete(@PathParam(ProjectGate.PARAMETER) long project) {
    if (!"DELETE".equalsIgnoreCase(body.text("_method"))) {
      throw UserError.of(ErrorKind.MALFORMED, "original.method");
    }
    projects.delete(project);
    return Done.of("original.deleted");
  }

  /** A new project. */
  public record Created(long project_id) {}

  /** A project. */
  public record ProjectItem(
      long project_id, String name, String project_type, String description) {
    static ProjectItem of(Project project) {
      return new ProjectItem(
          project.getId(),
          project.getName(),
          project.getType().word(),
          project.getDescription());
    }
  }

  /** A page of a user's projects. */
  public record ProjectList(List<ProjectItem> projects, int page, int size, long total) {
    static ProjectList of(Slice<OwnProject> slice) {
      return new ProjectList(
          slice.items().stream().map(OwnProject::project).map(ProjectItem::of).toList(),
          slice.range().page(),
          slice.range().size(),
          slice.total());
    }
  }
}
