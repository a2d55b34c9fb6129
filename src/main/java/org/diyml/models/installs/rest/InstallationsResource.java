package org.diyml.models.installs.rest;

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
import java.util.List;
import org.diyml.models.installs.Installations;
import org.diyml.models.installs.Offer;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** Pretrained networks that administrators can have the server fetch. */
@Path(InstallationsResource.ALL)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstallationsResource {
  static final String ALL = ApiApplication.V1 + "/admin/pretrained";

  private static final String ONE = "{network}";

  @Inject private Installations installations;
  @Context private UriInfo uri;

  @GET
  public Page<OfferView> list(@BeanParam PageQuery query) {
    Range range = query.range();
    List<Offer> all = installations.list();
    List<Offer> part = all.stream().skip(range.offset()).limit(range.size()).toList();
    return Page.of(new Slice<>(part, range, all.size()), OfferView::of);
  }

  @GET
  @Path(ONE)
  public OfferView get(@PathParam("network") String network) {
    return OfferView.of(installations.get(network));
  }

  /** Has it fetched; how far that is, its own address tells. */
  @POST
  @Path(ONE)
  public Response start(@PathParam("network") String network) {
    return accepted(installations.start(network));
  }

  /** Stops fetching within seconds; what has come is kept for the next time. */
  @POST
  @Path(ONE + "/cancel")
  public Response cancel(@PathParam("network") String network) {
    return accepted(installations.cancel(network));
  }

  private Response accepted(Offer offer) {
    return Response.accepted(OfferView.of(offer))
        .location(uri.getBaseUriBuilder().path(ALL).path(offer.card().name()).build())
        .build();
  }
}
