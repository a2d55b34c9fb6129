package org.diyml.training.evaluations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.platform.database.Range;
import org.diyml.projects.OwnProject;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;

/** Projects with whose images those of an uploaded model's test can be compared. */
@Named
@RequestScoped
public class ComparedProjects {
  @Inject private ProjectAccess access;

  private List<Project> all;

  @PostConstruct
  void load() {
    all =
        access.visible(new Range(0, Range.LARGEST)).items().stream()
            .map(OwnProject::project)
            .toList();
  }

  /** The newest first. */
  public List<Project> getAll() {
    return all;
  }
}
