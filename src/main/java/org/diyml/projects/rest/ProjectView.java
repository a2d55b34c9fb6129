package org.diyml.projects.rest;

import java.time.Instant;
import org.diyml.projects.OwnProject;
import org.diyml.projects.Project;
import org.diyml.projects.Retention;
import org.diyml.projects.Role;

/** What clients see of a project; {@code role} is what they are in it. */
public record ProjectView(
    long id,
    String name,
    String type,
    String description,
    boolean keepInferenceResults,
    boolean keepMetadata,
    RetentionView retention,
    String role,
    Instant createdAt) {
  /** The view of {@code own}. */
  public static ProjectView of(OwnProject own) {
    return of(own.project(), own.role());
  }

  /** The view of {@code project} for who has {@code role} in it. */
  public static ProjectView of(Project project, Role role) {
    return new ProjectView(
        project.getId(),
        project.getName(),
        project.getType().word(),
        project.getDescription(),
        project.isKeepInferenceResults(),
        project.isKeepMetadata(),
        RetentionView.of(project.getRetention()),
        role.word(),
        project.getCreatedAt());
  }

  /** After how many days images and requests are deleted; null for never. */
  public record RetentionView(Integer imagesDays, Integer requestsDays) {
    static RetentionView of(Retention retention) {
      return new RetentionView(retention.getImagesDays(), retention.getRequestsDays());
    }
  }
}
