package org.diyml.deployments;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.diyml.jobs.JobState;
import org.diyml.models.ModelDeleting;
import org.diyml.models.Models;
import org.diyml.models.UploadedModel;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectDeleting;
import org.diyml.projects.ProjectType;
import org.diyml.training.Iteration;
import org.diyml.training.IterationDeleting;
import org.diyml.training.Iterations;

/** The deployments of projects. */
@Stateless
public class Deployments {
  private static final int LONGEST_NAME = 100;
  private static final int BEFORE_ITERATIONS = Interceptor.Priority.APPLICATION - 100;

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Iterations iterations;
  @Inject private Models models;
  @Inject private DeploymentKeys keys;

  /**
   * Deploys a model and issues the first key.
   *
   * @param name null for one of ours
   * @throws UserError invalid, not found or a conflict when the choice is no trained model
   */
  public IssuedKey create(long projectId, ModelChoice choice, String name) {
    access.require(projectId, Permission.MANAGE);
    new FieldChecks().optionalText(name, "name", LONGEST_NAME).done();
    DeployedModel model = model(projectId, choice.checked());
    Deployment deployment =
        new Deployment(
            projectId,
            name == null || name.isBlank() ? model.title() : name.strip(),
            model,
            Instant.now());
    entities.persist(deployment);
    // Keys refer to the row by id, which the provider cannot order by itself.
    entities.flush();
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

  /** The number of the iteration that answers; null when it is the default model. */
  public Integer iterationNumber(Deployment deployment) {
    return deployment.getIterationId() == null
        ? null
        : entities.find(Iteration.class, deployment.getIterationId()).getNumber();
  }

  /** Changes what {@code change} names. */
  public Deployment change(long deploymentId, DeploymentChange change) {
    Deployment deployment = require(deploymentId, Permission.MANAGE);
    if (change.name() != null) {
      new FieldChecks().text(change.name(), "name", LONGEST_NAME).done();
      deployment.rename(change.name().strip());
    }
    if (change.active() != null) {
      deployment.activate(change.active());
    }
    if (change.choice().isMade()) {
      deployment.pointAt(model(deployment.getProjectId(), change.choice().checked()));
    }
    return deployment;
  }

  /** Deletes a deployment with its keys. */
  public void delete(long deploymentId) {
    erase(require(deploymentId, Permission.MANAGE));
  }

  /** Keeps the uploaded models of deployments. */
  public void refuse(@Observes ModelDeleting model) {
    long users =
        entities
            .createQuery(
                "select count(d) from Deployment d where d.modelId = :model", Long.class)
            .setParameter("model", model.modelId())
            .getSingleResult();
    if (users > 0 && !model.forGood()) {
      throw UserError.of(ErrorKind.CONFLICT, "model.deployed");
    }
  }

  /** Keeps the models of deployments. */
  public void refuse(@Observes IterationDeleting iteration) {
    long users =
        entities
            .createQuery(
                "select count(d) from Deployment d where d.iterationId = :iteration", Long.class)
            .setParameter("iteration", iteration.iterationId())
            .getSingleResult();
    if (users > 0) {
      throw UserError.of(ErrorKind.CONFLICT, "iteration.deployed");
    }
  }

  private DeployedModel model(long projectId, ModelChoice choice) {
    if (choice.iteration() != null) {
      Iteration iteration = iterations.get(projectId, choice.iteration(), Permission.VIEW);
      if (iteration.getJob().getState() != JobState.SUCCEEDED) {
        throw UserError.conflict("iteration.noModel");
      }
      return new DeployedModel(iteration.getId(), null, "iteration " + iteration.getNumber());
    }
    if (choice.modelId() != null) {
      if (access.require(projectId, Permission.VIEW).getType() == ProjectType.DETECTION) {
        throw UserError.conflict("deployment.classifier");
      }
      UploadedModel uploaded = models.require(choice.modelId());
      return new DeployedModel(null, uploaded.getId(), uploaded.getName());
    }
    return DeployedModel.DEFAULT;
  }

  private void erase(Deployment deployment) {
    keys.deleteOf(deployment);
    entities
        .createQuery("delete from InferenceResult r where r.deploymentId = :deployment")
        .setParameter("deployment", deployment.getId())
        .executeUpdate();
    entities.remove(deployment);
    entities.flush();
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
