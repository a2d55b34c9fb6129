package org.diyml.deployments.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentChange;
import org.diyml.deployments.DeploymentHistory;
import org.diyml.deployments.DeploymentStep;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.ModelChoice;
import org.diyml.platform.database.Range;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.web.PageText;
import org.diyml.projects.Permission;
import org.diyml.training.TrainedIterations;

/** One deployment: which model answers, what it was before, and how it answers. */
@Named
@ViewScoped
public class DeploymentPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Range STEPS = new Range(0, 10);

  @Inject private Deployments deployments;
  @Inject private DeploymentHistory history;
  @Inject private TrainedIterations trained;
  @Inject private PageText texts;

  private String given;
  private long id;
  private DeploymentRow row;
  private List<SelectItem> choices;
  private List<String> steps;
  private Integer iteration;
  private final DeploymentSettings settings = new DeploymentSettings();

  /**
   * Opens the deployment that the address names.
   *
   * @throws UserError not found when it is none of that project
   */
  public void open(long project, boolean detection) {
    id = parse();
    if (deployments.require(id, Permission.VIEW).getProjectId() != project) {
      throw UserError.notFound("deployment.notFound");
    }
    String words = detection ? "deployments.detector" : "deployments.choice";
    choices =
        trained.newest(project).stream()
            .map(t -> new SelectItem(t.number(), texts.of(words, t.number(), t.accuracy())))
            .toList();
    refresh();
  }

  /** Points the deployment at the model that was chosen. */
  public void point() {
    deployments.change(
        id,
        DeploymentChange.ofModel(
            iteration == null ? ModelChoice.ofDefault() : ModelChoice.ofIteration(iteration)));
    refresh();
  }

  /** Points the deployment at what it pointed at before. */
  public void rollBack() {
    deployments.rollBack(id, null);
    refresh();
  }

  /** Saves how it answers. */
  public void save() {
    deployments.change(id, settings.change());
    refresh();
  }

  private void refresh() {
    Deployment deployment = deployments.require(id, Permission.VIEW);
    row =
        new DeploymentRow(
            deployment,
            deployments.iterationNumber(deployment.getIterationId()),
            deployments.modelName(deployment.getModelId()));
    iteration = row.getIteration();
    settings.show(
        deployment, deployments.iterationNumber(deployment.getShadow().getIterationId()));
    steps =
        history.list(deployment, STEPS).items().stream()
            .map(DeploymentStep::getTitle)
            .toList();
  }

  private long parse() {
    try {
      return Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw UserError.notFound("deployment.notFound").causedBy(e);
    }
  }

  /** What the address says, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  public long getId() {
    return id;
  }

  public DeploymentRow getRow() {
    return row;
  }

  /** The iterations that can be deployed, newest first. */
  public List<SelectItem> getChoices() {
    return choices;
  }

  /** What it pointed at, newest first; the first one answers now. */
  public List<String> getSteps() {
    return steps;
  }

  /** The iteration to point at; null for the default model. */
  public Integer getIteration() {
    return iteration;
  }

  public void setIteration(Integer iteration) {
    this.iteration = iteration;
  }

  public DeploymentSettings getSettings() {
    return settings;
  }
}
