package org.diyml.training.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.diyml.models.ModelUse;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.rest.Page;
import org.diyml.platform.rest.PageQuery;
import org.diyml.training.Iteration;
import org.diyml.training.TrainedCatalogue;

/** The models that were trained in one's projects. */
@Path(ApiApplication.V1 + "/trained-models")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrainedModelsResource {
  @Inject private TrainedCatalogue catalogue;

  @GET
  public Page<View> list(@BeanParam PageQuery query) {
    return Page.of(catalogue.list(query.range()), View::of);
  }

  /**
   * What clients see of such a model.
   *
   * @param name of the project
   * @param version number of the iteration in its project
   * @param snapshot what it learned from
   * @param bytes without the backbone
   */
  public record View(
      String name,
      int version,
      long project,
      long iteration,
      Long snapshot,
      String task,
      String mode,
      String backbone,
      int inputSize,
      String weightsSha256,
      long bytes,
      List<ModelUse> deployments,
      Instant createdAt) {
    static View of(TrainedCatalogue.Entry entry) {
      Iteration iteration = entry.iteration();
      return new View(
          entry.project().getName(),
          iteration.getNumber(),
          entry.project().getId(),
          iteration.getId(),
          iteration.getSnapshotId(),
          entry.project().getType().word(),
          entry.model().mode(),
          entry.model().backbone(),
          entry.model().inputSize(),
          entry.model().weightsSha256(),
          entry.bytes(),
          entry.uses(),
          iteration.getJob().getFinishedAt());
    }
  }
}
