package org.diyml.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.web.Pager;
import org.diyml.training.Iteration;
import org.diyml.training.Iterations;
import org.diyml.training.Statistics;

/** The iterations of a project: the one that runs, and those before it. */
@Named
@ViewScoped
public class Runs implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject private Iterations iterations;
  @Inject private Statistics statistics;
  @Inject private ComparisonText comparisons;

  private long project;
  private String page;
  private List<IterationRow> rows;
  private Pager pager;
  private IterationRow current;
  private String comparison;

  /** Loads the iterations. */
  public void open(long projectId) {
    project = projectId;
    refresh();
  }

  /** Loads the iterations again. */
  public void refresh() {
    Slice<Iteration> slice = iterations.list(project, Pager.range(page, ROWS));
    rows = slice.items().stream().map(iterations::report).map(IterationRow::new).toList();
    pager = Pager.of(slice);
    current =
        rows.stream().filter(IterationRow::isWorking).reduce((newer, older) -> older).orElse(null);
    comparison = null;
  }

  /** Loads the newest iterations. */
  void toFirst() {
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

  /** Tells whether the newer one of two ticked iterations is better. */
  public void compare() {
    List<Integer> ticked =
        rows.stream().filter(IterationRow::isTicked).map(IterationRow::getNumber).toList();
    if (ticked.size() != 2) {
      throw UserError.conflict("iteration.tickTwo");
    }
    int newer = ticked.get(0);
    int older = ticked.get(1);
    comparison = comparisons.of(newer, older, statistics.compare(project, newer, older));
  }

  /** Number of the page from 1, as the address says it. */
  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  /** The iterations, newest first. */
  public List<IterationRow> getRows() {
    return rows;
  }

  /** Whether there are two that could be compared. */
  public boolean isComparable() {
    return rows.stream().filter(row -> row.getAccuracy() != null).count() > 1;
  }

  public Pager getPager() {
    return pager;
  }

  /** The oldest iteration that waits or runs; null when there is none. */
  public IterationRow getCurrent() {
    return current;
  }

  /** Which of two iterations is better, in words; null before anybody asked. */
  public String getComparison() {
    return comparison;
  }
}
