package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Images;
import org.diyml.dataset.Split;
import org.diyml.platform.database.Range;
import org.diyml.training.TrainedIteration;
import org.diyml.training.TrainedIterations;

/** What people can try: the models of a project, and images that they never learned from. */
@Named
@RequestScoped
public class Trial {
  private static final Range SHOWN = new Range(0, 48);
  private static final ImageFilter UNSEEN = new ImageFilter(null, null, Split.VALIDATION);

  /** More columns than that nobody compares. */
  private static final int MODELS = 6;

  @Inject private Images images;
  @Inject private TrainedIterations trained;

  private List<TrainedIteration> models;
  private List<TrialImage> choices;

  /** Loads both. */
  public void open(long projectId) {
    models = trained.newest(projectId).stream().limit(MODELS).toList();
    choices =
        models.isEmpty()
            ? List.of()
            : images.list(projectId, UNSEEN, SHOWN).items().stream().map(TrialImage::new).toList();
  }

  /** Iterations that have a model, the newest first. */
  public List<TrainedIteration> getModels() {
    return models;
  }

  /** Images that no model learned from. */
  public List<TrialImage> getChoices() {
    return choices;
  }
}
