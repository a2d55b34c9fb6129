package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.diyml.dataset.DatasetCounting;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;

/** Tells what a project lacks before it can be trained. */
@Stateless
public class Readiness {
  @Inject private ProjectAccess access;
  @Inject private TrainingMethods methods;
  @Inject private DatasetCounting counting;

  /** What is missing, in words for a user; nothing when training can start. */
  public Optional<Text> missing(long projectId) {
    ProjectType type = access.require(projectId, Permission.VIEW).getType();
    try {
      methods.of(type).require(counting.of(projectId).parts());
      return Optional.empty();
    } catch (UserError e) {
      return Optional.of(e.text());
    }
  }
}
