package org.diyml.deployments.kept.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.diyml.deployments.kept.KeptPrediction;
import org.diyml.deployments.kept.KeptPredictions;
import org.diyml.deployments.kept.LabelQueue;
import org.diyml.deployments.rest.DeploymentGate;
import org.diyml.engine.pictures.PictureFormat;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Body;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;

/** The pictures that a deployment kept with its answers. */
@Path(ApiApplication.V1 + "/deployments/{" + DeploymentGate.PARAMETER + "}/kept")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeptResource {
  @Inject private KeptPredictions kept;
  @Inject private LabelQueue queue;

  @PathParam(DeploymentGate.PARAMETER)
  private long deployment;

  /** What the model was least sure of comes first. */
  @GET
  public Page<KeptView> list(@BeanParam PageQuery query) {
    return Page.of(kept.list(deployment, query.range()), KeptView::of);
  }

  /** The picture as it was sent. */
  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  public Response content(@PathParam("id") long id) {
    byte[] content = kept.content(deployment, id);
    String type =
        PictureFormat.detect(content)
            .map(PictureFormat::mediaType)
            .orElse(MediaType.APPLICATION_OCTET_STREAM);
    return Response.ok(content, type).header("X-Content-Type-Options", "nosniff").build();
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    kept.delete(deployment, id);
  }

  /** Makes unlabelled images of the project, to be labelled by people. */
  @POST
  @Path("label")
  public Labelled label(ToLabel body) {
    ToLabel given = Body.required(body);
    if ((given.ids() == null) == (given.mostUncertain() == null)) {
      throw UserError.invalid("ids", "kept.choice");
    }
    return new Labelled(
        given.ids() != null
            ? queue.add(deployment, given.ids())
            : queue.addMostUncertain(deployment, given.mostUncertain()));
  }

  /** Which pictures: those of these ids, or so many that the model was least sure of. */
  public record ToLabel(List<Long> ids, Integer mostUncertain) {}

  /** The ids of the images that were made. */
  public record Labelled(List<Long> images) {}

  /** What clients see of a kept picture; {@code imageId} is the image that was made of it. */
  public record KeptView(
      long id,
      String model,
      String name,
      double uncertainty,
      @JsonRawValue String predictions,
      Instant keptAt,
      Long imageId) {
    static KeptView of(KeptPrediction kept) {
      return new KeptView(
          kept.getId(),
          kept.getModel(),
          kept.getName(),
          kept.getUncertainty(),
          kept.getPredictions(),
          kept.getKeptAt(),
          kept.getImageId());
    }
  }
}
