package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.diyml.platform.text.Text;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;

/** Tells what a project lacks before it can be trained. */
@Stateless
public class Readiness {
  @Inject private ProjectAccess access;
  @Inject private TrainingMethods methods;

  /** What is missing, in words for a user; nothing when training can start. */
  public Optional<Text> missing(long projectId) {
    return methods
        .of(access.require(projectId, Permission.VIEW).getType())
        .missing(projectId);
  }
}
