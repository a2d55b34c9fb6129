package org.diyml.training;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Head;
import org.diyml.engine.Predictor;
import org.diyml.engine.TransferClassifier;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.TransferDetector;
import org.diyml.engine.dl4j.Dl4jDetectionHead;
import org.diyml.engine.dl4j.Dl4jHead;
import org.diyml.engine.dl4j.ScratchClassifier;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.pretrained.BatchMeters;
import org.diyml.pretrained.PredictorCache;

/** The models of iterations, loaded when they are first used and kept for the next time. */
@ApplicationScoped
public class TrainedModels {
  /** Callers choose their own threshold. */
  private static final DetectionSettings FOUND = DetectionSettings.JUDGING;

  @Inject private ResultLookup results;
  @Inject private ModelFolders folders;
  @Inject private Backbones backbones;
  @Inject private BatchMeters batches;

  private final PredictorCache cache =
      new PredictorCache(
          Setting.MODEL_CACHE_BYTES.number(), this::load, pictures -> batches.ran(pictures));

  /**
   * Uses the model of an iteration that succeeded.
   *
   * @throws UserError unavailable when the network that its features come from is not there now
   * @throws EngineFailure when its files do not fit together any more
   */
  public <T> T use(long iterationId, Function<Predictor, T> use) {
    return cache.use(iterationId, use);
  }

  void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) IterationDeleting deleting) {
    cache.forget(deleting.iterationId());
    folders.deleteOf(deleting.iterationId());
  }

  @PreDestroy
  void close() {
    cache.close();
  }

  private Predictor load(long iterationId) {
    TrainedModel model = results.model(iterationId);
    try {
      return model.isScratch()
          ? ScratchClassifier.load(folders.path(model.folder()))
          : onBackbone(iterationId, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Predictor onBackbone(long iterationId, TrainedModel model) throws IOException {
    Path folder = folders.path(model.folder());
    if (model.isDetector()) {
      return new TransferDetector(
          backbones.shared(iterationId, model), Dl4jDetectionHead.load(folder), FOUND);
    }
    if (model.startsFromUpload()) {
      Head head = Dl4jHead.load(folder);
      return TransferClassifier.alone(backbones.own(iterationId, model), head, model.inputSize());
    }
    return new TransferClassifier(
        backbones.shared(iterationId, model), Dl4jHead.load(folder), model.inputSize());
  }
}
