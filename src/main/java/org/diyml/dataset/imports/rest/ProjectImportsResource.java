package org.diyml.dataset.imports.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.diyml.dataset.imports.DatasetImport;
import org.diyml.dataset.imports.Imports;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.platform.uploads.Upload;
import org.diyml.platform.uploads.UploadLimits;
import org.diyml.platform.uploads.Uploads;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.rest.ProjectGate;
import org.diyml.projects.rest.ProjectsResource;

/** The imports of a project. */
@Path(ProjectsResource.ONE + "/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectImportsResource {
  @Inject private ProjectAccess access;
  @Inject private Imports imports;
  @Inject private Uploads uploads;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;

  @PathParam(ProjectGate.PARAMETER)
  private long project;

  /** Takes an archive in the field {@code file}; {@code format} and {@code dryRun} are optional. */
  @POST
  public Response start() {
    access.require(project, Permission.LABEL);
    try (Upload upload = uploads.form(request, UploadLimits.ofArchive())) {
      DatasetImport started =
          imports.start(
              project,
              upload.files("file"),
              upload.text("format").orElse(null),
              flag(upload.text("dryRun").orElse("false")));
      return Response.accepted(ImportView.of(imports.report(started.getId())))
          .location(
              uri.getBaseUriBuilder().path(ImportsResource.ONE).build(started.getId()))
          .build();
    }
  }

  @GET
  public Page<ImportView> list(@BeanParam PageQuery query) {
    return Page.of(
        imports.list(project, query.range()),
        found -> ImportView.of(imports.report(found.getId())));
  }

  private static boolean flag(String text) {
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw UserError.invalid("dryRun", "import.dryRun");
    }
    return Boolean.parseBoolean(text);
  }
}
