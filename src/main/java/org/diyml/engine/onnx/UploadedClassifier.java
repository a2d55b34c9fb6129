package org.diyml.engine.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.engine.Ranking;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.PictureInput;

/** A classifier that somebody brought, translated to ONNX. */
public final class UploadedClassifier implements Predictor {

  private static final int BATCH = 32;

  private final ModelFacts facts;
  private final long memory;
  private final List<String> labels;
  private final OnnxSession model;

  /**
   * Loads the model.
   *
   * @param onnx a file that {@link ModelTrial} has tried
   * @param facts what is known of it; classes without a label are numbered
   * @param threads threads that one call may use
   * @throws EngineFailure if the file cannot be loaded
   */
  public UploadedClassifier(Path onnx, ModelFacts facts, int threads) {
    this.facts = facts;
    this.labels = labels(facts);
    this.memory = OnnxMemory.ofFloats(onnx);
    this.model = OnnxSession.of(onnx, threads, "the model " + onnx);
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return new PreparedPicture(
        packer().pixels(picture), picture.getWidth(), picture.getHeight());
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    List<List<Prediction>> answers = new ArrayList<>();
    int most = facts.input().batch() == 0 ? BATCH : Math.min(BATCH, facts.input().batch());
    for (int from = 0; from < pictures.size(); from += most) {
      answers.addAll(batch(pictures.subList(from, Math.min(pictures.size(), from + most))));
    }
    return answers;
  }

  private List<List<Prediction>> batch(List<PreparedPicture> pictures) {
    InputShape shape = InputShape.of(facts.input(), pictures.size());
    String output = facts.output().name();
    try (OnnxTensor input = input(pictures, shape);
        OrtSession.Result result =
            model.session().run(Map.of(facts.input().name(), input), Set.of(output))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      int length = values.remaining() / pictures.size();
      List<List<Prediction>> answers = new ArrayList<>();
      for (int i = 0; i < pictures.size(); i++) {
        float[] row = new float[length];
        values.get(row);
        answers.add(Ranking.of(labels, facts.output().meaning().probabilities(row)));
      }
      return answers;
    } catch (OrtException e) {
      throw new EngineFailure("an uploaded model failed", e);
    }
  }

  private PicturePacker packer() {
    InputShape shape = InputShape.of(facts.input(), 1);
    return new PicturePacker(facts.input(), shape.width(), shape.height());
  }

  private OnnxTensor input(List<PreparedPicture> pictures, InputShape shape) throws OrtException {
    PictureInput input = facts.input();
    int values = shape.width() * shape.height() * input.order().channels();
    PicturePacker packer = packer();
    if (input.bytes()) {
      ByteBuffer bytes = ByteBuffer.allocateDirect(pictures.size() * values);
      pictures.forEach(
          picture ->
              packer.pack(picture.rgb(), (value, channel) -> bytes.put((byte) Math.round(value))));
      return OnnxTensor.createTensor(
          model.environment(), bytes.rewind(), shape.dimensions(), OnnxJavaType.UINT8);
    }
    FloatBuffer floats =
        ByteBuffer.allocateDirect(pictures.size() * values * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    pictures.forEach(
        picture ->
            packer.pack(
                picture.rgb(),
                (value, channel) -> floats.put(input.scaling().apply(value, channel))));
    return OnnxTensor.createTensor(model.environment(), floats.rewind(), shape.dimensions());
  }

  /** What a model tells apart, by its outputs; classes without a label are numbered. */
  public static List<String> labels(ModelFacts facts) {
    int classes = facts.output().classes();
    return facts.labels().isEmpty()
        ? IntStream.range(0, classes).mapToObj(number -> "class " + number).toList()
        : facts.labels();
  }

  @Override
  public int decodeShortSide() {
    InputShape shape = InputShape.of(facts.input(), 1);
    return Math.max(shape.width(), shape.height());
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
