package org.diyml.training.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diyml.dataset.PictureCheck;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.diyml.engine.onnx.UploadedClassifier;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.storage.TemporaryFiles;
import org.diyml.training.ValidationAnswers;

/**
 * Compares an exported classifier with the platform's own answers: validation pictures go through
 * the file in a session of its own.
 */
@ApplicationScoped
public class ParitySeal {
  /** Probabilities that differ by more come from another model. */
  private static final double MOST_DIFFERENCE = 1e-3;

  private static final int PICTURES = 32;

  @Inject private PictureCheck check;

  /**
   * How far the file's answers are from those that the platform gave.
   *
   * @param images of the snapshot that the model was trained on
   * @return the largest difference of a probability
   * @throws EngineFailure when it is too large
   */
  double measure(byte[] onnx, ValidationAnswers answers, List<LabelledImage> images)
      throws IOException {
    Map<Long, LabelledImage> byId =
        images.stream().collect(Collectors.toMap(LabelledImage::id, Function.identity()));
    Path file = TemporaryFiles.file("export", ".onnx");
    try {
      Files.write(file, onnx);
      try (Predictor exported =
          new UploadedClassifier(
              file, OnnxInspection.inspect(onnx).facts(), Setting.modelThreads())) {
        double worst = 0;
        int most = Math.min(PICTURES, answers.images().length);
        for (int i = 0; i < most; i++) {
          LabelledImage image = byId.get(answers.images()[i]);
          worst = Math.max(worst, difference(exported, image, answers, i));
        }
        if (worst > MOST_DIFFERENCE) {
          throw new EngineFailure("an exported model answers differently, by " + worst);
        }
        return worst;
      }
    } finally {
      Files.delete(file);
    }
  }

  private double difference(
      Predictor exported, LabelledImage image, ValidationAnswers answers, int place) {
    BufferedImage picture =
        check.reader().read(image.content().bytes().get(), exported.decodeShortSide());
    double worst = 0;
    for (Prediction prediction : exported.predict(List.of(picture)).get(0)) {
      int label = answers.labels().indexOf(prediction.label());
      double own = answers.probabilities()[place][label];
      worst = Math.max(worst, Math.abs(own - prediction.probability()));
    }
    return worst;
  }
}
