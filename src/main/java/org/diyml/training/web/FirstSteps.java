package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.DatasetSizes;
import org.diyml.dataset.analysis.Analyses;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.Projects;
import org.diyml.training.Readiness;
import org.diyml.training.TrainedIterations;

/** The way from an empty project to its first prediction, for all pages of the project. */
@Named
@RequestScoped
public class FirstSteps {
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private DatasetSizes sizes;
  @Inject private Readiness readiness;
  @Inject private Analyses analyses;
  @Inject private TrainedIterations trained;

  private PhaseId seenIn;
  private List<FirstStep> steps = List.of();

  /** Whether they are shown: neither walked to the end nor hidden, to those who can walk them. */
  public boolean shown(long projectId) {
    PhaseId now = FacesContext.getCurrentInstance().getCurrentPhaseId();
    if (seenIn != now) {
      // An action in between may have changed it.
      seenIn = now;
      steps = isGuided(projectId) ? look(projectId) : List.of();
    }
    return !steps.isEmpty();
  }

  /** Hides them for good, and shows the same page again. */
  public String hide(long projectId) {
    access.require(projectId, Permission.LABEL);
    projects.endFirstSteps(projectId);
    return FacesContext.getCurrentInstance().getViewRoot().getViewId()
        + "?faces-redirect=true&includeViewParams=true";
  }

  private boolean isGuided(long projectId) {
    Project project = access.require(projectId, Permission.VIEW);
    return project.isGuided() && access.permits(projectId, Permission.LABEL);
  }

  /** Whoever trained has left behind what comes before it. */
  private List<FirstStep> look(long projectId) {
    boolean model = !trained.newest(projectId).isEmpty();
    List<Boolean> done =
        List.of(
            model || sizes.of(List.of(projectId)).containsKey(projectId),
            model || readiness.missing(projectId).isEmpty(),
            model || analyses.isChecked(projectId),
            model,
            false);
    int next = done.indexOf(false);
    List<FirstStep> found = new ArrayList<>();
    for (FirstStep.Kind kind : FirstStep.Kind.values()) {
      int place = kind.ordinal();
      found.add(new FirstStep(kind, done.get(place), place == next));
    }
    return found;
  }

  /** All of them, in their order. */
  public List<FirstStep> getSteps() {
    return steps;
  }

  /** The one that comes next. */
  public FirstStep getNext() {
    return steps.stream().filter(step -> !step.isDone()).findFirst().orElseThrow();
  }
}
