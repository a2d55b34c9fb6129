package org.diyml.training.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.diyml.dataset.PictureCheck;
import org.diyml.engine.Predictor;
import org.diyml.engine.onnx.ExportedModel;
import org.diyml.engine.pictures.RgbPixels;
import org.diyml.features.Content;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.training.Iteration;
import org.diyml.training.TrainedModel;
import org.diyml.training.TrainedModels;

/**
 * Compares an exported file with the model that it was made of: validation pictures go through
 * both, the file in a session of its own.
 */
@ApplicationScoped
public class ParitySeal {
  private static final Logger LOG = Logger.getLogger(ParitySeal.class.getName());

  /** For a classifier that gets the very pixels: scaled to its square before. */
  private static final double MOST_DIFFERENCE = 1e-4;

  /**
   * For pictures of any size. Where a scaled pixel lies between two numbers, the last bit of a sum
   * decides, and so it does where a detector's map is kept in 16 bits.
   */
  private static final double MOST_DIFFERENCE_OF_SCALED = 1e-3;

  /** Tolerance for boxes, in pixels of the square that the model sees. */
  private static final double MOST_SHIFT = 0.1;

  @Inject private PictureCheck check;
  @Inject private SealPictures pictures;
  @Inject private TrainedModels models;

  /**
   * Compares.
   *
   * @param labels in the order of the file
   * @return what was found, for the metadata of the file
   * @throws UserError conflict when the file answers differently
   */
  Map<String, String> measure(
      byte[] onnx, List<String> labels, Iteration iteration, TrainedModel model) {
    List<Content> shown = pictures.of(iteration, model);
    return models.use(iteration.getId(), own -> measure(own, onnx, labels, iteration, model, shown));
  }

  private Map<String, String> measure(
      Predictor own,
      byte[] onnx,
      List<String> labels,
      Iteration iteration,
      TrainedModel model,
      List<Content> shown) {
    Parity whole = new Parity(MOST_DIFFERENCE_OF_SCALED);
    Parity squares = new Parity(MOST_DIFFERENCE);
    try (Predictor exported =
        new ExportedModel(onnx, labels, own.decodeShortSide(), Setting.modelThreads())) {
      for (Content content : shown) {
        BufferedImage picture =
            check.reader().read(content.bytes().get(), own.decodeShortSide());
        compare(whole, own, exported, picture, model);
        if (!model.isDetector()) {
          compare(squares, own, exported, squared(picture, model.inputSize()), model);
        }
      }
    }
    for (Parity parity : List.of(whole, squares)) {
      if (!parity.holds()) {
        LOG.warning(() -> "Iteration " + iteration.getId() + ": an exported file answers differently: " + parity);
        throw UserError.conflict("export.differs");
      }
    }
    Map<String, String> card = new LinkedHashMap<>(whole.card("parity."));
    if (!model.isDetector()) {
      card.putAll(squares.card("parity.squares."));
    }
    return card;
  }

  private static void compare(
      Parity parity,
      Predictor own,
      Predictor exported,
      BufferedImage picture,
      TrainedModel model) {
    double threshold = model.threshold() == null ? 0 : model.threshold();
    double scale =
        Math.max(picture.getWidth(), picture.getHeight()) / (double) model.inputSize();
    parity.add(
        own.predict(List.of(picture)).get(0).stream()
            .filter(answer -> answer.probability() >= threshold)
            .toList(),
        exported.predict(List.of(picture)).get(0),
        threshold,
        MOST_SHIFT * Math.max(1, scale));
  }

  private static BufferedImage squared(BufferedImage picture, int size) {
    byte[] rgb = RgbPixels.squash(picture, size);
    BufferedImage square = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < size * size; i++) {
      int at = i * RgbPixels.CHANNELS;
      int pixel = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
      square.setRGB(i % size, i / size, pixel);
    }
    return square;
  }
}
