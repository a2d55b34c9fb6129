package org.diyml.dataset.analysis.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.dataset.analysis.Analyses;
import org.diyml.dataset.analysis.AnalysisState;
import org.diyml.dataset.analysis.DatasetReport;
import org.diyml.dataset.analysis.Fixes;
import org.diyml.platform.web.PageText;

/** Shows what an analysis found, and mends it. */
@Named
@ViewScoped
public class CheckPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SUSPECTS = 24;

  @Inject private Analyses analyses;
  @Inject private Fixes fixes;
  @Inject private PageText texts;

  private long project;
  private boolean working;
  private double progress;
  private String failure;
  private boolean ready;
  private String notReady;
  private int images;
  private int labelled;
  private List<Finding> findings = List.of();
  private List<SuspectRow> suspects = List.of();

  /** Loads the analysis, or begins one. */
  public void open(long projectId) {
    project = projectId;
    refresh();
  }

  /** Looks again how far it is. */
  public void refresh() {
    show(analyses.current(project));
  }

  /** Begins it anew. */
  public void again() {
    show(analyses.again(project));
  }

  /** Mends all that a finding names. */
  public void mend(String code) {
    fixes.apply(project, code, null);
    refresh();
  }

  /** Gives an image the label that is suggested. */
  public void relabel(long image) {
    fixes.apply(project, "suspect-labels", List.of(image));
    refresh();
  }

  private void show(AnalysisState state) {
    working = !state.state().isFinal();
    progress = state.progress();
    failure = state.failure();
    DatasetReport report = state.report();
    if (report != null) {
      ready = report.ready();
      notReady = report.ready() ? null : texts.of(report.notReady());
      images = report.images();
      labelled = report.labelled();
      findings = report.warnings().stream().map(warning -> new Finding(warning, texts)).toList();
      suspects = report.suspectLabels().stream().limit(SUSPECTS).map(SuspectRow::new).toList();
    }
  }

  /** Whether it is being computed; what is shown is of the state before, or nothing. */
  public boolean isWorking() {
    return working;
  }

  /** From 0 to 1. */
  public double getProgress() {
    return progress;
  }

  /** Why it failed; null when it did not. */
  public String getFailure() {
    return failure;
  }

  /** Whether training makes sense. */
  public boolean isReady() {
    return ready;
  }

  /** Why training makes no sense yet; null when it does. */
  public String getNotReady() {
    return notReady;
  }

  public int getImages() {
    return images;
  }

  public int getLabelled() {
    return labelled;
  }

  public List<Finding> getFindings() {
    return findings;
  }

  /** The first of the labels that are probably wrong. */
  public List<SuspectRow> getSuspects() {
    return suspects;
  }
}
