package org.diyml.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.platform.database.Slice;
import org.diyml.platform.json.Json;
import org.diyml.platform.web.Pager;
import org.diyml.training.Iteration;
import org.diyml.training.IterationReport;
import org.diyml.training.Iterations;
import org.diyml.training.TrainingConfigs;

/** Starts iterations of a project and shows how they go. */
@Named
@ViewScoped
public class TrainingPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private TrainingConfigs configs;
  @Inject private Iterations iterations;
  @Inject private LearningChart charts;
  @Inject private Json json;

  private long project;
  private String page;
  private SettingsForm settings;
  private List<IterationRow> rows;
  private Pager pager;
  private IterationRow current;
  private String chart;

  /** Loads the settings and the iterations. */
  public void open(long projectId) {
    project = projectId;
    settings = new SettingsForm(configs.get(projectId));
    refresh();
  }

  /** Loads the iterations again. */
  public void refresh() {
    Slice<Iteration> slice = iterations.list(project, Pager.range(page, ROWS));
    List<IterationReport> reports = slice.items().stream().map(iterations::report).toList();
    rows = reports.stream().map(IterationRow::new).toList();
    pager = Pager.of(slice);
    current = null;
    for (int i = rows.size() - 1; i >= 0 && current == null; i--) {
      if (rows.get(i).isWorking()) {
        current = rows.get(i);
        chart = current.getEpoch() == 0 ? null : charts.accuracy(reports.get(i).history());
      }
    }
  }

  /** Keeps the settings and starts an iteration with them. */
  public void start() {
    configs.change(project, settings.changes(json));
    iterations.start(project, json.object());
    page = null;
    refresh();
  }

  /** Asks an iteration to stop. */
  public void cancel(int number) {
    iterations.cancel(project, number);
    refresh();
  }

  /** Deletes an iteration and its model. */
  public void delete(int number) {
    iterations.delete(project, number);
    refresh();
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public SettingsForm getSettings() {
    return settings;
  }

  /** The iterations, newest first. */
  public List<IterationRow> getRows() {
    return rows;
  }

  public Pager getPager() {
    return pager;
  }

  /** The oldest iteration that waits or runs; null when there is none. */
  public IterationRow getCurrent() {
    return current;
  }

  /** How the running iteration learns; null before its first epoch. */
  public String getChart() {
    return chart;
  }
}
