package org.diyml.pretrained;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.Backbone;
import org.diyml.engine.BatchingPredictor;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Predictor;
import org.diyml.engine.RememberingBackbone;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.onnx.DetectorAsClassifier;
import org.diyml.engine.onnx.OnnxBackbone;
import org.diyml.engine.onnx.OnnxClassifier;
import org.diyml.engine.onnx.OnnxDetector;
import org.diyml.platform.settings.Setting;

/** The pretrained networks, each loaded once, when it is first asked for. */
@ApplicationScoped
public class Pretrained {
  /** Stands for the best network that there is. */
  public static final String AUTO = "auto";

  /** Boxes of {@link #detector()} with lower scores are rather wrong than right. */
  public static final double DETECTOR_THRESHOLD = 0.3;

  /** Low, so that callers choose their own threshold. */
  private static final DetectionSettings DETECTION = new DetectionSettings(0.05, 0.5, 100);

  /** No network has an empty name. */
  private static final String DETECTOR_THAT_CLASSIFIES = "";

  @Inject private ModelCards cards;
  @Inject private BatchMeters batches;

  private final Map<String, Backbone> backbones = new HashMap<>();
  private final Map<String, Backbone> remembering = new HashMap<>();
  private final Map<String, NamedPredictor> predictors = new HashMap<>();

  /** Names of the networks that features can come from, the best one first. */
  public List<String> backboneNames() {
    return cards.all().stream()
        .sorted((a, b) -> Boolean.compare(isDetector(a), isDetector(b)))
        .map(ModelCard::name)
        .toList();
  }

  /**
   * The backbone of that name, or the best one.
   *
   * @throws EngineFailure when there is none of that name
   */
  public Backbone chosen(String nameOrAuto) {
    return backbone(nameOrAuto.equals(AUTO) ? backboneNames().get(0) : nameOrAuto);
  }

  /**
   * The backbone of that name.
   *
   * @throws EngineFailure when there is none
   */
  public synchronized Backbone backbone(String name) {
    return backbones.computeIfAbsent(name, this::loadBackbone);
  }

  /**
   * The same for models that answer: what several of them ask of one picture is worked out once.
   *
   * @throws EngineFailure when there is none of that name
   */
  public synchronized Backbone remembering(String name) {
    return remembering.computeIfAbsent(
        name, network -> new RememberingBackbone(backbone(network)));
  }

  /**
   * What classifies where nothing was trained: the first classifier among the cards, or the bundled
   * detector as one.
   */
  public synchronized NamedPredictor classifier() {
    return cards
        .ofTask(ModelCard.CLASSIFICATION)
        .map(
            found ->
                predictors.computeIfAbsent(
                    name(found),
                    name -> new NamedPredictor(name, joined(loadClassifier(found)))))
        .orElseGet(
            () ->
                predictors.computeIfAbsent(
                    DETECTOR_THAT_CLASSIFIES,
                    key ->
                        new NamedPredictor(
                            detectorName(), joined(new DetectorAsClassifier(loadDetector())))));
  }

  /** What finds objects where nothing was trained. */
  public synchronized NamedPredictor detector() {
    return predictors.computeIfAbsent(
        detectorName(), name -> new NamedPredictor(name, joined(loadDetector())));
  }

  @PreDestroy
  synchronized void close() {
    remembering.values().forEach(Backbone::close);
    backbones.values().forEach(Backbone::close);
    predictors.values().forEach(named -> named.predictor().close());
  }

  /** A network with its name. */
  public record NamedPredictor(String name, Predictor predictor) {}

  private Backbone loadBackbone(String name) {
    CardFolder found =
        cards.of(name).orElseThrow(() -> new EngineFailure("There is no network " + name));
    ModelCard.Part part = found.card().featurePart();
    try {
      return new OnnxBackbone(
          found.backbone(), part.featureLength(), part.channels().get("featureMap16"), Setting.modelThreads());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Predictor joined(Predictor predictor) {
    return new BatchingPredictor(predictor, PredictorCache.BATCH, batches::ran);
  }

  private static OnnxClassifier loadClassifier(CardFolder found) {
    try {
      return new OnnxClassifier(found.network(), Setting.modelThreads());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OnnxDetector loadDetector() {
    try {
      return new OnnxDetector(detectorCard().network(), DETECTION, Setting.modelThreads());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String detectorName() {
    return name(detectorCard());
  }

  private CardFolder detectorCard() {
    return cards.ofTask(ModelCard.DETECTION).orElseThrow();
  }

  private static String name(CardFolder found) {
    return found.card().name();
  }

  private static boolean isDetector(ModelCard card) {
    return card.task().equals(ModelCard.DETECTION);
  }
}
