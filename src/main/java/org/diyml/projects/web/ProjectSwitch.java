package org.diyml.projects.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.platform.database.Range;
import org.diyml.projects.OwnProject;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;

/** Where one can go from a page of a project: to its phases, and to other projects. */
@Named
@RequestScoped
public class ProjectSwitch {
  private static final Range SHOWN = new Range(0, 8);

  @Inject private ProjectAccess access;

  private List<Project> newest;

  /** The newest projects of the account. */
  public List<Project> getNewest() {
    if (newest == null) {
      newest = access.visible(SHOWN).items().stream().map(OwnProject::project).toList();
    }
    return newest;
  }

  /** The phases in their order. */
  public List<ProjectPhase> getPhases() {
    return List.of(ProjectPhase.values());
  }
}
