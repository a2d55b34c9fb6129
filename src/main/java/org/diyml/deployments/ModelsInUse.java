package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiFunction;
import org.diyml.engine.Predictor;
import org.diyml.models.UploadedModels;
import org.diyml.pretrained.Pretrained;
import org.diyml.training.TrainedModels;

/** Gives the predictor of whichever model, with the name that answers show. */
@ApplicationScoped
public class ModelsInUse {
  @Inject private TrainedModels trained;
  @Inject private UploadedModels uploaded;
  @Inject private Pretrained pretrained;

  /** Uses a model, which stays loaded at least as long. */
  public <T> T use(ServedModel model, BiFunction<String, Predictor, T> use) {
    if (model.iterationId() != null) {
      String name = "iteration-" + model.iterationNumber();
      return trained.use(model.iterationId(), predictor -> use.apply(name, predictor));
    }
    if (model.uploadedId() != null) {
      String name = "model-" + model.uploadedId();
      return uploaded.use(model.uploadedId(), predictor -> use.apply(name, predictor));
    }
    Pretrained.NamedPredictor named =
        model.detection() ? pretrained.detector() : pretrained.classifier();
    return use.apply(named.name(), named.predictor());
  }
}
