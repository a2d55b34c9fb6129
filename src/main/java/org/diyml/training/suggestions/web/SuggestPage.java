package org.diyml.training.suggestions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Images;
import org.diyml.jobs.Job;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.training.TrainedIterations;
import org.diyml.training.suggestions.Suggestion;
import org.diyml.training.suggestions.SuggestionRun;
import org.diyml.training.suggestions.Suggestions;

/** Shows what a model suggests for unlabelled images, the least certain ones first. */
@Named
@RequestScoped
public class SuggestPage {
  private static final Range SHOWN = new Range(0, 24);
  private static final Range ONE = new Range(0, 1);
  private static final int CHOICES = 3;

  @Inject private Suggestions suggestions;
  @Inject private TrainedIterations iterations;
  @Inject private Images images;

  private Integer newest;
  private long unlabelled;
  private Integer iteration;
  private boolean working;
  private String failure;
  private long open;
  private List<SuggestionRow> rows = List.of();

  /** Loads what is suggested. */
  public void open(long projectId) {
    newest = iterations.latest(projectId).map(i -> i.getNumber()).orElse(null);
    unlabelled = images.list(projectId, ImageFilter.UNLABELLED, ONE).total();
    suggestions.find(projectId).ifPresent(this::show);
  }

  private void show(SuggestionRun run) {
    Job job = run.getJob();
    iteration = suggestions.number(run);
    working = !job.getState().isFinal();
    failure = job.getFailure();
    Slice<Suggestion> found = suggestions.list(run, SHOWN);
    open = found.total();
    rows =
        working
            ? List.of()
            : found.items().stream()
                .map(s -> new SuggestionRow(s, suggestions.answers(s), CHOICES))
                .toList();
  }

  /** The number of the newest iteration that has a model; null when there is none. */
  public Integer getNewest() {
    return newest;
  }

  /** How many images have no label. */
  public long getUnlabelled() {
    return unlabelled;
  }

  /** The number of the iteration whose model suggested; null before anybody asked. */
  public Integer getIteration() {
    return iteration;
  }

  /** Whether the model is looking at the images. */
  public boolean isWorking() {
    return working;
  }

  /** Why it failed, in words; null when it did not. */
  public String getFailure() {
    return failure;
  }

  /** How many images are still unlabelled for which something is suggested. */
  public long getOpen() {
    return open;
  }

  /** The least certain ones first. */
  public List<SuggestionRow> getRows() {
    return rows;
  }
}
