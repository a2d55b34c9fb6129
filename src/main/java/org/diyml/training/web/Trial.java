package org.diyml.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.diyml.dataset.ImageFilter;
import org.diyml.dataset.Images;
import org.diyml.dataset.Split;
import org.diyml.models.Models;
import org.diyml.models.UploadedModel;
import org.diyml.platform.database.Range;
import org.diyml.training.TrainedIteration;
import org.diyml.training.TrainedIterations;

/** What people can try: the models of a project, and images that they never learned from. */
@Named
@RequestScoped
public class Trial {
  private static final Range SHOWN = new Range(0, 48);
  private static final ImageFilter UNSEEN = new ImageFilter(null, null, Split.VALIDATION, null);

  private static final Range BROUGHT = new Range(0, 4);

  /** More columns than that nobody compares. */
  private static final int MODELS = 6;

  @Inject private Images images;
  @Inject private TrainedIterations trained;
  @Inject private Models uploaded;

  private List<TrainedIteration> models;
  private List<UploadedModel> brought;
  private List<TrialImage> choices;

  /** Loads both; uploaded models only classify. */
  public void open(long projectId, boolean detection) {
    brought = detection ? List.of() : uploaded.list(BROUGHT).items();
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

  /** The newest models that the account brought from elsewhere. */
  public List<UploadedModel> getBrought() {
    return brought;
  }

  /** Images that no model learned from. */
  public List<TrialImage> getChoices() {
    return choices;
  }
}
