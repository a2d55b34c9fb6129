package org.diyml.training.trials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.diyml.dataset.ReceivedPictures;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.models.Models;
import org.diyml.models.UploadedModels;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.pretrained.Pretrained;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;

/** Shows one picture to several models: iterations, uploaded ones and the default one. */
@ApplicationScoped
public class SideBySide {
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private PictureTrial trial;
  @Inject private ReceivedPictures pictures;
  @Inject private Models models;
  @Inject private UploadedModels uploaded;
  @Inject private Pretrained pretrained;

  /**
   * What a model answers.
   *
   * @param iteration number of the iteration; null when it is another model
   * @param model id of an uploaded model, or {@code default}; null for an iteration
   * @param tried its answers
   */
  public record Answered(Integer iteration, String model, PictureTrial.Tried tried) {}

  /**
   * The answers, in the order in which the models are named.
   *
   * @param files one picture
   * @throws UserError as {@link PictureTrial#predict}; a conflict when an uploaded model, which
   *     classifies, is asked for boxes
   */
  public List<Answered> predict(long projectId, AskedModels asked, List<ReceivedFile> files) {
    Project project = access.require(projectId, Permission.VIEW);
    boolean boxes = project.getType() == ProjectType.DETECTION;
    List<Answered> answers = new ArrayList<>();
    for (int number : asked.iterations()) {
      answers.add(new Answered(number, null, trial.predict(projectId, number, files)));
    }
    for (long id : asked.uploaded()) {
      if (boxes) {
        throw UserError.conflict("deployment.classifier");
      }
      long known = models.require(id).getId();
      PictureTrial.one(files);
      List<Prediction> found = uploaded.use(known, model -> ask(model, files));
      answers.add(
          new Answered(null, Long.toString(id), new PictureTrial.Tried(found, null)));
    }
    if (asked.theDefault()) {
      PictureTrial.one(files);
      answers.add(new Answered(null, AskedModels.DEFAULT, byDefault(boxes, files)));
    }
    if (project.isGuided()) {
      projects.endFirstSteps(projectId);
    }
    return answers;
  }

  private PictureTrial.Tried byDefault(boolean boxes, List<ReceivedFile> files) {
    Pretrained.NamedPredictor named = boxes ? pretrained.detector() : pretrained.classifier();
    return new PictureTrial.Tried(
        ask(named.predictor(), files), boxes ? Pretrained.DETECTOR_THRESHOLD : null);
  }

  private List<Prediction> ask(Predictor model, List<ReceivedFile> files) {
    return model
        .predict(List.of(pictures.decode(files.get(0), model.decodeShortSide())))
        .get(0);
  }
}
