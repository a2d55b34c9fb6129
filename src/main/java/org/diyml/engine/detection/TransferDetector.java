package org.diyml.engine.detection;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Backbone;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.engine.pictures.PictureReader;

/**
 * A detector made of a shared backbone and a head of its own. It answers what is above the score
 * threshold, with boxes in pixels of the picture handed in, cut at its edges.
 */
public final class TransferDetector implements Predictor {

  /** Bounds the memory for maps. */
  private static final int BATCH = 16;

  private final Backbone backbone;
  private final DetectionHead head;
  private final DetectionSettings settings;

  /**
   * Joins the two.
   *
   * @param backbone stays the caller's to close: many detectors use one
   * @param head closed with this detector
   * @param settings which candidates count
   */
  public TransferDetector(Backbone backbone, DetectionHead head, DetectionSettings settings) {
    this.backbone = backbone;
    this.head = head;
    this.settings = settings;
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return new PreparedPicture(
        Letterbox.of(picture, head.inputSize()).rgb(picture),
        picture.getWidth(),
        picture.getHeight());
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    List<List<Prediction>> answers = new ArrayList<>();
    for (int from = 0; from < pictures.size(); from += BATCH) {
      answers.addAll(answerBatch(pictures.subList(from, Math.min(pictures.size(), from + BATCH))));
    }
    return answers;
  }

  private List<List<Prediction>> answerBatch(List<PreparedPicture> pictures) {
    int size = head.inputSize();
    List<byte[]> rgb = pictures.stream().map(PreparedPicture::rgb).toList();
    List<FeatureMaps> maps = backbone.maps(rgb, size);
    List<List<Detection>> found = head.detect(maps, settings);
    List<List<Prediction>> answers = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      PreparedPicture picture = pictures.get(i);
      Letterbox letterbox = new Letterbox(picture.width(), picture.height(), size);
      answers.add(letterbox.toPicture(found.get(i)).stream().map(this::prediction).toList());
    }
    return answers;
  }

  private Prediction prediction(Detection detection) {
    return new Prediction(
        head.labels().get(detection.label()), detection.score(), detection.box());
  }

  /** Every pixel, because boxes are in pixels of the picture that was decoded. */
  @Override
  public int decodeShortSide() {
    return PictureReader.FULL_SIZE;
  }

  @Override
  public long memory() {
    return head.memory();
  }

  @Override
  public void close() {
    head.close();
  }
}
