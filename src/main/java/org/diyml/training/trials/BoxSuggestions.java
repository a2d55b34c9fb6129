package org.diyml.training.trials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.diyml.dataset.Image;
import org.diyml.dataset.ImageFiles;
import org.diyml.dataset.Images;
import org.diyml.dataset.PictureCheck;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.platform.errors.UserError;
import org.diyml.pretrained.Pretrained;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;
import org.diyml.training.Iteration;
import org.diyml.training.ResultLookup;
import org.diyml.training.TrainedIterations;
import org.diyml.training.TrainedModels;

/** Boxes that a model would draw in an image, for people to accept, change or reject. */
@ApplicationScoped
public class BoxSuggestions {
  @Inject private Images images;
  @Inject private ImageFiles files;
  @Inject private PictureCheck check;
  @Inject private ProjectAccess access;
  @Inject private TrainedIterations iterations;
  @Inject private ResultLookup results;
  @Inject private TrainedModels models;
  @Inject private Pretrained pretrained;

  /**
   * What a model suggests.
   *
   * @param iteration number of the iteration that was asked; null for the default detector
   * @param threshold score that a box must have to be suggested
   * @param boxes in pixels of the upright image, the best one first
   */
  public record Suggested(Integer iteration, double threshold, List<Prediction> boxes) {}

  /**
   * The boxes of the project's newest trained model, or of the default detector while there is
   * none.
   *
   * @throws UserError not found, or a conflict when the project is not about boxes
   */
  public Suggested suggest(long imageId) {
    Image image = images.require(imageId, Permission.VIEW);
    long project = image.getProjectId();
    if (access.require(project, Permission.VIEW).getType() != ProjectType.DETECTION) {
      throw UserError.conflict("suggestion.noBoxes");
    }
    Optional<Iteration> newest = iterations.latest(project);
    if (newest.isEmpty()) {
      return suggested(
          null, Pretrained.DETECTOR_THRESHOLD, ask(pretrained.detector().predictor(), image));
    }
    long id = newest.get().getId();
    return suggested(
        newest.get().getNumber(),
        results.model(id).threshold(),
        models.use(id, model -> ask(model, image)));
  }

  private List<Prediction> ask(Predictor model, Image image) {
    BufferedImage picture = check.reader().read(files.content(image), model.decodeShortSide());
    return model.predict(List.of(picture)).get(0);
  }

  private static Suggested suggested(Integer iteration, double threshold, List<Prediction> all) {
    return new Suggested(
        iteration,
        threshold,
        all.stream().filter(found -> found.probability() >= threshold).toList());
  }
}
