package org.diyml.dataset.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.ImageSequence;
import org.diyml.dataset.Neighbours;
import org.diyml.platform.rest.ApiApplication;

/** The images before and after one, for programs that walk through a list. */
@Path(ApiApplication.V1 + "/images/{" + ImageGate.PARAMETER + "}/neighbours")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NeighboursResource {
  @Inject private ImageSequence sequence;

  @PathParam(ImageGate.PARAMETER)
  private long id;

  /** The same filter as for the list of images. */
  @GET
  public Neighbours get(
      @QueryParam("label") String label,
      @QueryParam("labelled") String labelled,
      @QueryParam("split") String split,
      @QueryParam("name") String name) {
    return sequence.around(id, ImageFilter.of(label, labelled, split, name));
  }
}
