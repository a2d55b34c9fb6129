package org.diyml.deployments.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentChange;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.IssuedKey;
import org.diyml.deployments.ModelChoice;
import org.diyml.deployments.rest.InferenceResource;
import org.diyml.platform.database.Slice;
import org.diyml.platform.web.PageText;
import org.diyml.platform.web.Pager;
import org.diyml.training.TrainedIterations;

/** Turns models into an API, and switches it off and on. */
@Named
@ViewScoped
public class DeploymentsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private Deployments deployments;
  @Inject private TrainedIterations trained;
  @Inject private PageText texts;
  @Inject private HttpServletRequest request;

  private long project;
  private String page;
  private List<DeploymentRow> rows;
  private Pager pager;
  private List<SelectItem> choices;
  private Integer iteration;
  private String name;
  private String key;

  /** Loads the deployments, and the models to choose from. */
  public void open(long projectId, boolean detection) {
    project = projectId;
    String words = detection ? "deployments.detector" : "deployments.choice";
    choices =
        trained.newest(projectId).stream()
            .map(t -> new SelectItem(t.number(), texts.of(words, t.number(), t.accuracy())))
            .toList();
    iteration = choices.isEmpty() ? null : (Integer) choices.get(0).getValue();
    refresh();
  }

  /** Deploys the model that was chosen. */
  public void create() {
    ModelChoice choice =
        iteration == null
            ? ModelChoice.ofDefault()
            : ModelChoice.ofIteration(iteration);
    IssuedKey issued = deployments.create(project, choice, name);
    key = issued.secret().text();
    name = null;
    page = null;
    refresh();
  }

  /** Switches a deployment off or on. */
  public void activate(long deployment, boolean on) {
    deployments.change(deployment, DeploymentChange.ofActive(on));
    refresh();
  }

  /** Deletes a deployment with its keys. */
  public void delete(long deployment) {
    deployments.delete(deployment);
    refresh();
  }

  /** Where callers send pictures, as this browser sees the server. */
  public String getUrl() {
    String own = request.getRequestURL().toString();
    String origin = own.substring(0, own.length() - request.getRequestURI().length());
    return origin + request.getContextPath() + InferenceResource.ROUTE;
  }

  private void refresh() {
    Slice<Deployment> slice = deployments.list(project, Pager.range(page, ROWS));
    rows =
        slice.items().stream()
            .map(d -> new DeploymentRow(d, deployments.iterationNumber(d.getIterationId())))
            .toList();
    pager = Pager.of(slice);
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The deployments, newest first. */
  public List<DeploymentRow> getRows() {
    return rows;
  }

  public Pager getPager() {
    return pager;
  }

  /** The iterations that can be deployed, newest first. */
  public List<SelectItem> getChoices() {
    return choices;
  }

  /** The iteration to deploy; null for the default model. */
  public Integer getIteration() {
    return iteration;
  }

  public void setIteration(Integer iteration) {
    this.iteration = iteration;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** The key that was just made; null when the page shows none. */
  public String getKey() {
    return key;
  }
}
