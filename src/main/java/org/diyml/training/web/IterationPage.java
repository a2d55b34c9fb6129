package org.diyml.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.training.ClassificationFigures;
import org.diyml.training.IterationReport;
import org.diyml.training.Iterations;

/** Shows what came out of an iteration. */
@Named
@ViewScoped
public class IterationPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Iterations iterations;
  @Inject private LearningChart charts;

  private String given;
  private IterationRow row;
  private Result result;
  private SettingsForm settings;
  private String accuracyChart;
  private String lossChart;

  /**
   * Loads the iteration that the address names.
   *
   * @throws UserError not found when there is none
   */
  public void open(long projectId) {
    IterationReport report =
        iterations.report(iterations.get(projectId, parse(given), Permission.VIEW));
    row = new IterationRow(report);
    settings = new SettingsForm(report.settings());
    result =
        report.metrics() instanceof ClassificationFigures figures ? new Result(figures) : null;
    if (!report.history().isEmpty()) {
      accuracyChart = charts.accuracy(report.history());
      lossChart = charts.loss(report.history());
    }
  }

  private static int parse(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw UserError.notFound("iteration.notFound").causedBy(e);
    }
  }

  /** The number in the address, which may be anything. */
  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  public IterationRow getRow() {
    return row;
  }

  /** What came out; null unless it succeeded. */
  public Result getResult() {
    return result;
  }

  /** What it was started with. */
  public SettingsForm getSettings() {
    return settings;
  }

  /** Null before the first epoch. */
  public String getAccuracyChart() {
    return accuracyChart;
  }

  /** Null before the first epoch. */
  public String getLossChart() {
    return lossChart;
  }
}
