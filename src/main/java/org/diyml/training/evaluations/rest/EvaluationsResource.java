package org.diyml.training.evaluations.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.projects.Permission;
import org.diyml.training.evaluations.Evaluation;
import org.diyml.training.evaluations.Evaluations;

/** One test of a model on new data. */
@Path(EvaluationsResource.ONE)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
  /** Where one evaluation is. */
  static final String ONE = ApiApplication.V1 + "/evaluations/{" + EvaluationGate.PARAMETER + "}";

  @Inject private Evaluations evaluations;

  @PathParam(EvaluationGate.PARAMETER)
  private long id;

  @GET
  public EvaluationView get() {
    Evaluation found = evaluations.require(id, Permission.VIEW);
    return EvaluationView.of(found, evaluations.number(found), evaluations.result(found));
  }

  /** Deletes it; one that runs stops. */
  @DELETE
  public void delete() {
    evaluations.delete(id);
  }
}
