package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.audit.AuditLog;
import org.diyml.platform.audit.AuditNote;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.projects.Project;
import org.diyml.projects.Projects;

/** Deletes the answers that their projects keep no longer. */
@Stateless
public class ResultRetention implements Chore {
  @Inject private Projects projects;
  @Inject private InferenceResults results;
  @Inject private AuditLog audit;

  @Override
  public void run(Instant now) {
    for (Project project : projects.withRetention()) {
      project
          .getRetention()
          .requestsBefore(now)
          .ifPresent(before -> expire(project.getId(), before));
    }
  }

  private void expire(long projectId, Instant before) {
    int gone = results.deleteBefore(projectId, before);
    if (gone > 0) {
      audit.add(
          AuditNote.ofServer(
              AuditAction.REQUESTS_EXPIRED, "project " + projectId + " answers " + gone));
    }
  }
}
