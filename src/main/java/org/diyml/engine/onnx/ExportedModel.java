package org.diyml.engine.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diyml.engine.Box;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.engine.Ranking;
import org.diyml.engine.convert.export.ClassifierExport;
import org.diyml.engine.convert.export.DetectorExport;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.pictures.RgbPixels;

/**
 * A model in one file, as {@link ClassifierExport} and {@link DetectorExport} write it. It gets
 * each picture as it is: whatever is done to it is done by the file.
 */
public final class ExportedModel implements Predictor {

  private static final int NUMBERS_OF_A_BOX = 4;

  private final List<String> labels;
  private final int decodeShortSide;
  private final long memory;
  private final OnnxSession model;

  /**
   * Loads the file in a session of its own.
   *
   * @param labels in the order of the file
   * @param decodeShortSide as {@link Predictor#decodeShortSide()}
   * @param threads threads that one call may use
   * @throws EngineFailure if the file cannot be loaded
   */
  public ExportedModel(byte[] onnx, List<String> labels, int decodeShortSide, int threads) {
    this.labels = List.copyOf(labels);
    this.decodeShortSide = decodeShortSide;
    this.memory = onnx.length;
    this.model = OnnxSession.of(onnx, threads, "an exported model");
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return new PreparedPicture(
        RgbPixels.stretch(picture, width, height, false), width, height);
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    return pictures.stream().map(this::answer).toList();
  }

  private List<Prediction> answer(PreparedPicture picture) {
    try (OnnxTensor input = input(picture);
        OrtSession.Result result = model.session().run(Map.of(ModelMetadata.INPUT, input))) {
      return model.session().getOutputNames().contains(DetectorExport.BOXES)
          ? boxes(result)
          : Ranking.of(labels, row(result));
    } catch (OrtException e) {
      throw new EngineFailure("an exported model failed", e);
    }
  }

  private static float[] row(OrtSession.Result result) {
    FloatBuffer buffer = output(result, ClassifierExport.OUTPUT).getFloatBuffer();
    float[] row = new float[buffer.remaining()];
    buffer.get(row);
    return row;
  }

  private List<Prediction> boxes(OrtSession.Result result) {
    FloatBuffer boxes = output(result, DetectorExport.BOXES).getFloatBuffer();
    FloatBuffer scores = output(result, DetectorExport.SCORES).getFloatBuffer();
    LongBuffer places = output(result, DetectorExport.LABELS).getLongBuffer();
    List<Prediction> found = new ArrayList<>();
    for (int i = 0; i < scores.capacity(); i++) {
      int at = i * NUMBERS_OF_A_BOX;
      Box box = new Box(boxes.get(at), boxes.get(at + 1), boxes.get(at + 2), boxes.get(at + 3));
      found.add(new Prediction(labels.get((int) places.get(i)), scores.get(i), box));
    }
    return found;
  }

  private OnnxTensor input(PreparedPicture picture) throws OrtException {
    byte[] rgb = picture.rgb();
    ByteBuffer bytes = ByteBuffer.allocateDirect(rgb.length).put(rgb).rewind();
    long[] shape = {1, picture.height(), picture.width(), RgbPixels.CHANNELS};
    return OnnxTensor.createTensor(model.environment(), bytes, shape, OnnxJavaType.UINT8);
  }

  private static OnnxTensor output(OrtSession.Result result, String name) {
    return result
        .get(name)
        .map(OnnxTensor.class::cast)
        .orElseThrow(() -> new EngineFailure("an exported model gave no " + name));
  }

  @Override
  public int decodeShortSide() {
    return decodeShortSide;
  }

  @Override
  public long memory() {
    return memory;
  }

  @Override
  public void close() {
    model.close();
  }
}
