package org.diyml.deployments;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.diyml.accounts.AuditTrail;
import org.diyml.models.UploadedModel;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectDeleting;
import org.diyml.projects.Projects;
import org.diyml.training.Iteration;

/** The deployments of projects. */
@Stateless
public class Deployments {
  private static final int LONGEST_NAME = 100;
  private static final int BEFORE_ITERATIONS = Interceptor.Priority.APPLICATION - 100;

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private DeployableModels models;
  @Inject private DeploymentHistory history;
  @Inject private DeploymentKeys keys;
  @Inject private AuditTrail audit;
  @Inject private Event<DeploymentChanged> changed;
  @Inject private Event<DeploymentDeleted> deleted;

  /**
   * Deploys a model and issues the first key.
   *
   * @param name null for one of ours
   * @throws UserError invalid, not found or a conflict when the choice is no trained model
   */
  public IssuedKey create(long projectId, ModelChoice choice, String name) {
    access.require(projectId, Permission.DEPLOY);
    new FieldChecks().optionalText(name, "name", LONGEST_NAME).done();
    DeployedModel model = models.of(projectId, choice);
    Deployment deployment =
        new Deployment(
            projectId,
            name == null || name.isBlank() ? model.title() : name.strip(),
            model,
            Instant.now());
    entities.persist(deployment);
    // Keys refer to the row by id, which the provider cannot order by itself.
    entities.flush();
    history.add(deployment, model);
    projects.endFirstSteps(projectId);
    return keys.issue(deployment, "first", null, null);
  }

  /** The deployments of a project, newest first. */
  public Slice<Deployment> list(long projectId, Range range) {
    access.require(projectId, Permission.VIEW);
    String from = " from Deployment d where d.projectId = :project";
    return Slice.of(
        entities
            .createQuery("select d" + from + " order by d.id desc", Deployment.class)
            .setParameter("project", projectId),
        entities
            .createQuery("select count(d)" + from, Long.class)
            .setParameter("project", projectId),
        range);
  }

  /**
   * The deployment, when the account that is signed in has the permission in its project.
   *
   * @throws UserError not found when it is not there or not visible
   */
  public Deployment require(long deploymentId, Permission permission) {
    Deployment deployment = entities.find(Deployment.class, deploymentId);
    if (deployment == null || !access.permits(deployment.getProjectId(), Permission.VIEW)) {
      throw UserError.notFound("deployment.notFound");
    }
    access.require(deployment.getProjectId(), permission);
    return deployment;
  }

  /** The number of an iteration; null when there is none of that id. */
  public Integer iterationNumber(Long iterationId) {
    Iteration iteration =
        iterationId == null ? null : entities.find(Iteration.class, iterationId);
    return iteration == null ? null : iteration.getNumber();
  }

  /** The name of an uploaded model; null when there is none of that id. */
  public String modelName(Long modelId) {
    UploadedModel uploaded =
        modelId == null ? null : entities.find(UploadedModel.class, modelId);
    return uploaded == null ? null : uploaded.getName();
  }

  /** Changes what {@code change} names. */
  public Deployment change(long deploymentId, DeploymentChange change) {
    Deployment deployment = require(deploymentId, Permission.DEPLOY);
    if (change.name() != null) {
      new FieldChecks().text(change.name(), "name", LONGEST_NAME).done();
      deployment.rename(change.name().strip());
    }
    if (change.active() != null) {
      deployment.activate(change.active());
    }
    if (change.model() != null) {
      point(deployment, models.of(deployment.getProjectId(), change.model()));
    }
    if (change.shadow() != null) {
      deployment.shadowedBy(
          change.shadow().map(s -> models.of(deployment.getProjectId(), s)).orElse(null));
    }
    if (change.threshold() != null) {
      change.threshold().ifPresent(Deployments::checkThreshold);
      deployment.answerFrom(change.threshold().orElse(null));
    }
    if (change.allowedOrigins() != null) {
      deployment.allow(change.allowedOrigins());
    }
    if (change.keeping() != null) {
      deployment.keep(change.keeping());
    }
    changed.fire(new DeploymentChanged(deploymentId));
    return deployment;
  }

  /**
   * Points a deployment at what it pointed at before. Keys stay.
   *
   * @param step number of the step to go back to; null for the one before
   * @throws UserError not found, or a conflict when there is nothing before or it is gone
   */
  public Deployment rollBack(long deploymentId, Integer step) {
    Deployment deployment = require(deploymentId, Permission.DEPLOY);
    point(deployment, history.earlier(deployment, step));
    changed.fire(new DeploymentChanged(deploymentId));
    return deployment;
  }

  private void point(Deployment deployment, DeployedModel model) {
    deployment.pointAt(model);
    history.add(deployment, model);
  }

  private static void checkThreshold(double threshold) {
    new FieldChecks()
        .that(threshold >= 0 && threshold <= 1, "threshold", "deployment.share")
        .done();
  }

  /** Deletes a deployment with its keys. */
  public void delete(long deploymentId) {
    erase(require(deploymentId, Permission.DEPLOY));
    audit.note(AuditAction.DEPLOYMENT_DELETED, "deployment " + deploymentId);
  }

  private void erase(Deployment deployment) {
    // What else belongs to it, the database deletes with its row.
    entities.remove(deployment);
    entities.flush();
    changed.fire(new DeploymentChanged(deployment.getId()));
    deleted.fire(new DeploymentDeleted(deployment.getProjectId(), deployment.getId()));
  }

  /** Deletes the deployments of a project that is deleted, before its iterations. */
  public void eraseAll(
      @Observes @Priority(BEFORE_ITERATIONS) ProjectDeleting project) {
    entities
        .createQuery("select d from Deployment d where d.projectId = :project", Deployment.class)
        .setParameter("project", project.projectId())
        .getResultList()
        .forEach(this::erase);
  }
}
