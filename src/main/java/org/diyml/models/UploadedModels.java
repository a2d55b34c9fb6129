package org.diyml.models;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.diyml.engine.Predictor;
import org.diyml.engine.onnx.UploadedClassifier;
import org.diyml.platform.settings.Setting;
import org.diyml.pretrained.BatchMeters;
import org.diyml.pretrained.PredictorCache;

/** The models that users brought, loaded when they are first used and kept for the next time. */
@ApplicationScoped
public class UploadedModels {
  @Inject private Models models;
  @Inject private BatchMeters batches;

  private final PredictorCache cache =
      new PredictorCache(
          Setting.MODEL_CACHE_BYTES.number(), this::load, pictures -> batches.ran(pictures));

  /** Uses a model, whose caller has checked that it may. */
  public <T> T use(long modelId, Function<Predictor, T> use) {
    return cache.use(modelId, use);
  }

  void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelDeleting deleting) {
    cache.forget(deleting.modelId());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelChanged changed) {
    cache.forget(changed.modelId());
  }

  @PreDestroy
  void close() {
    cache.close();
  }

  private Predictor load(long modelId) {
    StoredModel stored = models.stored(modelId);
    return new UploadedClassifier(stored.onnx(), stored.facts(), Setting.modelThreads());
  }
}
