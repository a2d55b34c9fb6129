package org.diyml.models.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.diyml.models.ModelAbout;
import org.diyml.models.ModelCatalogue;
import org.diyml.models.ModelUploads;
import org.diyml.models.ModelUse;
import org.diyml.models.ModelUses;
import org.diyml.models.Models;
import org.diyml.models.UploadedModel;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.pretrained.ModelCards;

/** The models of an account, and the built-in ones. */
@Path(ApiApplication.V1 + "/models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ModelsResource {
  private static final String ONE = "{" + ModelGate.PARAMETER + "}";

  @Inject private ModelCatalogue catalogue;
  @Inject private ModelUploads uploads;
  @Inject private Models models;
  @Inject private ModelUses uses;
  @Inject private ModelCards cards;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;

  /** Takes a form as {@link ModelUploads#receive} does. */
  @POST
  public Response upload() {
    UploadedModel model = uploads.receive(request);
    return Response.created(uri.getAbsolutePathBuilder().path(model.getId().toString()).build())
        .entity(ModelView.of(model, models.facts(model), List.of()))
        .build();
  }

  @GET
  public Page<ModelView> list(@BeanParam PageQuery query) {
    Slice<ModelCatalogue.Entry> found = catalogue.list(query.range());
    Map<Long, List<ModelUse>> known = uses.of(uploaded(found.items()));
    return Page.of(found, entry -> view(entry, known));
  }

  @GET
  @Path(ONE)
  public ModelView get(@PathParam(ModelGate.PARAMETER) String id) {
    return view(catalogue.require(id));
  }

  /** Corrects what was understood of a model. */
  @PATCH
  @Path(ONE)
  public ModelView change(@PathParam(ModelGate.PARAMETER) String id, Correction body) {
    Correction given = Body.required(body);
    models.change(
        own(id),
        ModelAbout.of(
            given.name(),
            given.labels(),
            given.preprocessing(),
            given.channels(),
            given.licence()));
    return view(catalogue.require(id));
  }

  @DELETE
  @Path(ONE)
  public void delete(@PathParam(ModelGate.PARAMETER) String id) {
    models.delete(own(id));
  }

  private long own(String id) {
    UploadedModel uploaded = catalogue.require(id).uploaded();
    if (uploaded == null) {
      throw UserError.conflict("model.builtIn");
    }
    return uploaded.getId();
  }

  private ModelView view(ModelCatalogue.Entry entry) {
    return view(entry, uses.of(uploaded(List.of(entry))));
  }

  private ModelView view(ModelCatalogue.Entry entry, Map<Long, List<ModelUse>> known) {
    UploadedModel model = entry.uploaded();
    return model == null
        ? ModelView.of(entry.builtIn(), cards.labels(entry.builtIn()), cards.bytes(entry.builtIn()))
        : ModelView.of(
            model, models.facts(model), known.getOrDefault(model.getId(), List.of()));
  }

  private static List<Long> uploaded(List<ModelCatalogue.Entry> entries) {
    return entries.stream()
        .map(ModelCatalogue.Entry::uploaded)
        .filter(Objects::nonNull)
        .map(UploadedModel::getId)
        .toList();
  }

  /** What to correct; null leaves a thing as it is. */
  public record Correction(
      String name,
      List<String> labels,
      String preprocessing,
      String channels,
      String licence) {}
}
