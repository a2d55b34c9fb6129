package org.diyml.dataset.imports.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.diyml.dataset.imports.Imports;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** One import: how far it is, and what it could not take. */
@Path(ImportsResource.ONE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  /** Where one import is. */
  static final String ONE = ApiApplication.V1 + "/imports/{" + ImportGate.PARAMETER + "}";

  @Inject private Imports imports;

  @PathParam(ImportGate.PARAMETER)
  private long id;

  @GET
  public ImportView get() {
    return ImportView.of(imports.report(id));
  }

  @GET
  @Path("problems")
  public Page<ImportView.ProblemView> problems(@BeanParam PageQuery query) {
    return Page.of(imports.problems(id, query.range()), ImportView.ProblemView::of);
  }

  /** Asks the import to stop, which it does within seconds; what it has added stays. */
  @POST
  @Path("cancel")
  public Response cancel() {
    imports.cancel(id);
    return Response.accepted(get()).build();
  }
}
