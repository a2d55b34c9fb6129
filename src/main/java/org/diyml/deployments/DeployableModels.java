package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.diyml.jobs.JobState;
import org.diyml.models.Models;
import org.diyml.models.UploadedModel;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;
import org.diyml.training.Iteration;
import org.diyml.training.Iterations;

/** Finds the models that a project can deploy. */
@Stateless
public class DeployableModels {
  @Inject private ProjectAccess access;
  @Inject private Iterations iterations;
  @Inject private Models models;

  /**
   * The model that is chosen.
   *
   * @throws UserError invalid, not found or a conflict when the choice is no trained model
   */
  public DeployedModel of(long projectId, ModelChoice given) {
    ModelChoice choice = given.checked();
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
}
