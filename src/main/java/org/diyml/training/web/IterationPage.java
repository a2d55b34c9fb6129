package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.diyml.platform.database.Range;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.training.ClassificationFigures;
import org.diyml.training.DetectionFigures;
import org.diyml.training.IterationReport;
import org.diyml.training.Iterations;
import org.diyml.training.Statistics;
import org.diyml.training.TrainedIteration;
import org.diyml.training.TrainedIterations;

/** Shows what came out of an iteration. */
@Named
@RequestScoped
public class IterationPage {
  private static final int MISTAKES = 12;
  private static final int OTHERS = 6;

  @Inject private Iterations iterations;
  @Inject private Statistics statistics;
  @Inject private TrainedIterations trained;
  @Inject private DetectedImages detections;
  @Inject private LearningChart charts;
  @Inject private Facts facts;

  private String given;
  private IterationReport report;
  private IterationRow row;
  private List<TrainedIteration> others;
  private Result result;
  private List<Statistics.ImageAnswer> mistakes;
  private DetectionResult detected;
  private List<DetectedImage> pictures;

  /**
   * Loads the iteration that the address names.
   *
   * @throws UserError not found when there is none
   */
  public void open(long projectId) {
    int number = IterationAddress.number(given);
    report = iterations.report(iterations.get(projectId, number, Permission.VIEW));
    row = new IterationRow(report);
    others = trained.newest(projectId).stream().limit(OTHERS).toList();
    if (report.metrics() instanceof ClassificationFigures figures) {
      result = new Result(figures);
      mistakes =
          kept(() -> statistics.of(projectId, number).mistakes().stream().limit(MISTAKES).toList());
    } else if (report.metrics() instanceof DetectionFigures figures) {
      detected = new DetectionResult(figures);
      pictures =
          kept(() -> detections.of(projectId, number, new Range(0, MISTAKES)).items());
    }
  }

  private static <T> T kept(Supplier<T> answers) {
    try {
      return answers.get();
    } catch (UserError e) {
      if (e.kind() == ErrorKind.CONFLICT) {
        // It is of a time when answers were not kept: there is less to show.
        return null;
      }
      throw e;
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

  /** The newest iterations that have results, to go from one to another. */
  public List<TrainedIteration> getOthers() {
    return others;
  }

  /** Everything about it. */
  public IterationReport getReport() {
    return report;
  }

  /** What came out; null unless it succeeded and is a classifier. */
  public Result getResult() {
    return result;
  }

  /** The most confident mistakes; null when its answers for single images were not kept. */
  public List<Statistics.ImageAnswer> getMistakes() {
    return mistakes;
  }

  /** What came out; null unless it succeeded and is a detector. */
  public DetectionResult getDetected() {
    return detected;
  }

  /** The images with most mistakes; null when its answers for single images were not kept. */
  public List<DetectedImage> getPictures() {
    return pictures;
  }

  public String getPrecisionChart() {
    return charts.averagePrecision(report.history());
  }

  public String getAccuracyChart() {
    return charts.accuracy(report.history());
  }

  public String getLossChart() {
    return charts.loss(report.history());
  }

  /** What it was started with. */
  public List<Fact> getSettings() {
    return facts.settings(report);
  }

  /** What it was made of. */
  public List<Fact> getEnvironment() {
    return facts.environment(report);
  }
}
