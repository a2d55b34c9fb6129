package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import org.diyml.dataset.Image;
import org.diyml.dataset.ImageFiles;
import org.diyml.dataset.Images;
import org.diyml.dataset.PictureCheck;
import org.diyml.engine.Prediction;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;

/** Tries a project's newest model on an image of the project. */
@ApplicationScoped
public class ImageTrial {
  @Inject private Images images;
  @Inject private ImageFiles files;
  @Inject private PictureCheck check;
  @Inject private TrainedIterations iterations;
  @Inject private TrainedModels models;

  /**
   * The answers of the newest trained model, best first.
   *
   * @throws UserError not found when the image is not in the project, a conflict when nothing is
   *     trained
   */
  public List<Prediction> predict(long projectId, long imageId) {
    Image image = images.require(imageId, Permission.VIEW);
    if (image.getProjectId() != projectId) {
      throw UserError.notFound("image.notFound");
    }
    Iteration newest =
        iterations
            .latest(projectId)
            .orElseThrow(() -> UserError.conflict("iteration.noneTrained"));
    return models.use(
        newest.getId(),
        model -> {
          BufferedImage picture =
              check.reader().read(files.content(image), model.decodeShortSide());
          return model.predict(List.of(picture)).get(0);
        });
  }
}
