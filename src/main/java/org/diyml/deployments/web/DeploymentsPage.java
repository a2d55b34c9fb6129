package org.diyml.deployments.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.DeploymentChange;
import org.diyml.deployments.Deployments;
import org.diyml.deployments.IssuedKey;
import org.diyml.deployments.ModelChoice;
import org.diyml.deployments.rest.InferenceResource;
import org.diyml.models.Models;
import org.diyml.platform.database.Range;
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
  private static final Range BROUGHT = new Range(0, 100);

  /** What the values of choices begin with; a number follows. */
  private static final String ITERATION = "iteration ";

  private static final String UPLOADED = "uploaded ";

  @Inject private Deployments deployments;
  @Inject private TrainedIterations trained;
  @Inject private Models models;
  @Inject private PageText texts;
  @Inject private HttpServletRequest request;

  private long project;
  private String page;
  private List<DeploymentRow> rows;
  private Pager pager;
  private List<SelectItem> choices;
  private String model;
  private String name;
  private String key;

  /** Loads the deployments, and the models to choose from. */
  public void open(long projectId, boolean detection) {
    project = projectId;
    String words = detection ? "deployments.detector" : "deployments.choice";
    choices = new ArrayList<>();
    trained
        .newest(projectId)
        .forEach(
            t ->
                choices.add(
                    new SelectItem(
                        ITERATION + t.number(), texts.of(words, t.number(), t.accuracy()))));
    if (!detection) {
      models
          .list(BROUGHT)
          .items()
          .forEach(m -> choices.add(new SelectItem(UPLOADED + m.getId(), m.getName())));
    }
    model = choices.isEmpty() ? null : (String) choices.get(0).getValue();
    refresh();
  }

  /** Deploys the model that was chosen. */
  public void create() {
    IssuedKey issued = deployments.create(project, choice(), name);
    key = issued.secret().text();
    name = null;
    page = null;
    refresh();
  }

  private ModelChoice choice() {
    if (model == null || model.isEmpty()) {
      return ModelChoice.ofDefault();
    }
    return model.startsWith(ITERATION)
        ? ModelChoice.ofIteration(Integer.parseInt(model.substring(ITERATION.length())))
        : ModelChoice.ofUploaded(Long.parseLong(model.substring(UPLOADED.length())));
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
            .map(
                d ->
                    new DeploymentRow(
                        d,
                        deployments.iterationNumber(d.getIterationId()),
                        deployments.modelName(d.getModelId())))
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

  /** The models that can be deployed: iterations and then uploaded ones, newest first. */
  public List<SelectItem> getChoices() {
    return choices;
  }

  /** The model to deploy, one of the choices; null for the default model. */
  public String getModel() {
    return model;
  }

  public void setModel(String model) {
    this.model = model;
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
