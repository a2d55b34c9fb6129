package org.diyml.training.trials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.dataset.ReceivedPictures;
import org.diyml.engine.Prediction;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.projects.Permission;
import org.diyml.training.Iterations;
import org.diyml.training.ResultLookup;
import org.diyml.training.TrainedModels;

/** Tries the model of an iteration on a picture that is not kept. */
@ApplicationScoped
public class PictureTrial {
  @Inject private Iterations iterations;
  @Inject private ResultLookup results;
  @Inject private TrainedModels models;
  @Inject private ReceivedPictures pictures;

  /**
   * What a model answers.
   *
   * @param predictions all of them, the best one first
   * @param threshold score from which its boxes count; null for a classifier
   */
  public record Tried(List<Prediction> predictions, Double threshold) {}

  /**
   * The model's answers, best first.
   *
   * @param files one picture
   * @throws UserError not found, a conflict when the iteration has no model, malformed when there
   *     is not exactly one picture or it cannot be read
   */
  public Tried predict(long projectId, int number, List<ReceivedFile> files) {
    long iteration = iterations.get(projectId, number, Permission.VIEW).getId();
    one(files);
    List<Prediction> predictions =
        models.use(
            iteration,
            model ->
                model
                    .predict(List.of(pictures.decode(files.get(0), model.decodeShortSide())))
                    .get(0));
    return new Tried(predictions, results.model(iteration).threshold());
  }

  /**
   * Makes sure that there is one picture.
   *
   * @throws UserError malformed when there is none, or several
   */
  static void one(List<ReceivedFile> files) {
    if (files.size() != 1) {
      throw UserError.of(ErrorKind.MALFORMED, "inference.oneImage");
    }
  }
}
