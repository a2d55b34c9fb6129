package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.diyml.dataset.snapshots.LabelledImages;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;

/** Tells what a project lacks before it can be trained. */
@Stateless
public class Readiness {
  @Inject private ProjectAccess access;
  @Inject private LabelledImages images;

  /** What is missing, in words for a user; nothing when training can start. */
  public Optional<Text> missing(long projectId) {
    if (access.require(projectId, Permission.VIEW).getType() == ProjectType.DETECTION) {
      return Optional.of(Text.of("training.detection"));
    }
    try {
      ClassificationSet.of(images.of(projectId));
      return Optional.empty();
    } catch (UserError e) {
      return Optional.of(e.text());
    }
  }
}
