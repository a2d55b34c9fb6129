package org.diyml.projects.rest;

import java.time.Instant;
import org.diyml.projects.Project;

/** What clients see of a project. */
public record ProjectView(
    long id,
    String name,
    String type,
    String description,
    boolean keepInferenceResults,
    Instant createdAt) {
  /** The view of {@code project}. */
  public static ProjectView of(Project project) {
    return new ProjectView(
        project.getId(),
        project.getName(),
        project.getType().word(),
        project.getDescription(),
        project.isKeepInferenceResults(),
        project.getCreatedAt());
  }
}
