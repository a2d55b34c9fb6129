package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.diyml.models.UploadedModel;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.training.Iteration;

/** What deployments pointed at. The caller has checked who may touch the deployment. */
@Stateless
public class DeploymentHistory {
  private static final String STEPS = " from DeploymentStep s where s.deploymentId = :deployment";

  @PersistenceContext private EntityManager entities;

  /** Notes that the deployment points at that model from now on. */
  public void add(Deployment deployment, DeployedModel model) {
    int number = last(deployment).stream().findFirst().map(DeploymentStep::getNumber).orElse(0);
    entities.persist(new DeploymentStep(deployment.getId(), number + 1, model, Instant.now()));
  }

  /** The steps of a deployment, newest first; the first one is what it points at now. */
  public Slice<DeploymentStep> list(Deployment deployment, Range range) {
    return Slice.of(
        entities
            .createQuery("select s" + STEPS + " order by s.number desc", DeploymentStep.class)
            .setParameter("deployment", deployment.getId()),
        entities
            .createQuery("select count(s)" + STEPS, Long.class)
            .setParameter("deployment", deployment.getId()),
        range);
  }

  /**
   * The model of an earlier step.
   *
   * @param number of the step; null for the one before the newest
   * @throws UserError not found when there is no such step, a conflict when its model is gone
   */
  public DeployedModel earlier(Deployment deployment, Integer number) {
    List<DeploymentStep> newest = last(deployment);
    DeploymentStep step =
        number == null
            ? newest.stream().skip(1).findFirst().orElse(null)
            : find(deployment, number);
    if (step == null) {
      throw number == null
          ? UserError.conflict("deployment.nothingBefore")
          : UserError.notFound("deployment.noStep");
    }
    DeployedModel model = step.model();
    boolean gone =
        (model.iterationId() != null && entities.find(Iteration.class, model.iterationId()) == null)
            || (model.uploadedId() != null
                && entities.find(UploadedModel.class, model.uploadedId()) == null);
    if (gone) {
      throw UserError.conflict("deployment.modelGone", model.title());
    }
    return model;
  }

  private List<DeploymentStep> last(Deployment deployment) {
    return entities
        .createQuery("select s" + STEPS + " order by s.number desc", DeploymentStep.class)
        .setParameter("deployment", deployment.getId())
        .setMaxResults(2)
        .getResultList();
  }

  private DeploymentStep find(Deployment deployment, int number) {
    return entities
        .createQuery("select s" + STEPS + " and s.number = :number", DeploymentStep.class)
        .setParameter("deployment", deployment.getId())
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
