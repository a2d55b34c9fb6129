package org.diyml.projects.rest;

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
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectChange;
import org.diyml.projects.Projects;
import org.diyml.projects.Role;

/** Projects. */
@Path(ProjectsResource.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectsResource {
  /** Where projects are. */
  public static final String PATH = ApiApplication.V1 + "/projects";

  /** Where one project is; its parameter is checked before the body of a request is read. */
  public static final String ONE = PATH + "/{" + ProjectGate.PARAMETER + "}";

  @Inject private Projects projects;
  @Inject private ProjectAccess access;
  @Context private UriInfo uri;

  @POST
  public Response create(NewProject body) {
    NewProject given = Body.required(body);
    Project project = projects.create(given.name(), given.type(), given.description());
    return Response.created(
            uri.getAbsolutePathBuilder().path(Long.toString(project.getId())).build())
        .entity(ProjectView.of(project, Role.OWNER))
        .build();
  }

  @GET
  public Page<ProjectView> list(@BeanParam PageQuery query) {
    return Page.of(access.visible(query.range()), ProjectView::of);
  }

  @GET
  @Path("{" + ProjectGate.PARAMETER + "}")
  public ProjectView get(@PathParam(ProjectGate.PARAMETER) long id) {
    return ProjectView.of(access.require(id, Permission.VIEW), access.role(id));
  }

  @PATCH
  @Path("{" + ProjectGate.PARAMETER + "}")
  public ProjectView change(@PathParam(ProjectGate.PARAMETER) long id, ProjectChange body) {
    return ProjectView.of(projects.change(id, Body.required(body)), access.role(id));
  }

  @DELETE
  @Path("{" + ProjectGate.PARAMETER + "}")
  public void delete(@PathParam(ProjectGate.PARAMETER) long id) {
    projects.delete(id);
  }

  /** What a new project is made of; {@code description} may be absent. */
  public record NewProject(String name, String type, String description) {}
}
