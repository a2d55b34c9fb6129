package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.dataset.ReceivedPictures;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.models.UploadedModels;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.security.Secret;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.pretrained.Pretrained;
import org.diyml.training.TrainedModels;

/** Answers callers: what a deployment's model says of their pictures. */
@ApplicationScoped
public class Inference {
  private static final double NANOS_OF_A_MILLI = 1e6;

  @Inject private LiveModels live;
  @Inject private TrainedModels trained;
  @Inject private UploadedModels uploaded;
  @Inject private Pretrained pretrained;
  @Inject private ReceivedPictures pictures;
  @Inject private Json json;

  /** What answers for a key; nothing when the key opens nothing. */
  public Optional<LiveModel> behind(String key) {
    return key == null || key.isBlank() ? Optional.empty() : live.behind(new Secret(key.strip()));
  }

  /**
   * The answers for pictures, in the same order.
   *
   * @throws UserError malformed when there is none, or one cannot be read
   */
  public List<Answer> answer(LiveModel model, List<ReceivedFile> files, AnswerLimits limits) {
    if (files.isEmpty()) {
      throw UserError.of(ErrorKind.MALFORMED, "inference.noImage");
    }
    List<Answer> answers = runModel(model, files);
    List<Answer> cut = answers.stream().map(answer -> cut(answer, limits, model)).toList();
    if (model.keepResults()) {
      cut.forEach(answer -> live.keep(answer, json.write(answer.predictions())));
    }
    return cut;
  }

  private List<Answer> runModel(LiveModel model, List<ReceivedFile> files) {
    if (model.iterationId() != null) {
      return trained.use(
          model.iterationId(),
          predictor -> run(model, "iteration-" + model.iterationNumber(), predictor, files));
    }
    if (model.uploadedId() != null) {
      return uploaded.use(
          model.uploadedId(),
          predictor -> run(model, "model-" + model.uploadedId(), predictor, files));
    }
    return runDefault(model, files);
  }

  private List<Answer> runDefault(LiveModel model, List<ReceivedFile> files) {
    Pretrained.NamedPredictor named =
        model.detection() ? pretrained.detector() : pretrained.classifier();
    return run(model, named.name(), named.predictor(), files);
  }

  private List<Answer> run(
      LiveModel model, String name, Predictor predictor, List<ReceivedFile> files) {
    List<Answer> answers = new ArrayList<>();
    for (ReceivedFile file : files) {
      long start = System.nanoTime();
      List<Prediction> all =
          predictor.predict(List.of(pictures.decode(file, predictor.decodeShortSide()))).get(0);
      double milliseconds = (System.nanoTime() - start) / NANOS_OF_A_MILLI;
      answers.add(new Answer(model.deploymentId(), name, all, milliseconds));
    }
    return answers;
  }

  private static Answer cut(Answer answer, AnswerLimits limits, LiveModel model) {
    return new Answer(
        answer.deployment(),
        answer.model(),
        limits.cut(answer.predictions(), model.threshold()),
        answer.milliseconds());
  }
}
