package org.diyml.engine.onnx;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.engine.Ranking;
import org.diyml.engine.pictures.RgbPixels;

/** A ready-made network with an output of probabilities. */
public final class OnnxClassifier implements Predictor {

  private final OnnxModelSpec spec;
  private final OnnxNetwork network;

  /**
   * Loads the model.
   *
   * @param spec must name the output {@code probabilities} and all labels
   * @param threads threads that one call may use
   * @throws org.diyml.engine.EngineFailure if the file cannot be loaded
   */
  public OnnxClassifier(OnnxModelSpec spec, int threads) {
    this.spec = spec;
    this.network = new OnnxNetwork(spec, threads);
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return new PreparedPicture(
        RgbPixels.squash(picture, spec.inputSize()), picture.getWidth(), picture.getHeight());
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    List<byte[]> rgb = pictures.stream().map(PreparedPicture::rgb).toList();
    List<List<Prediction>> answers = new ArrayList<>();
    network.run(
        rgb,
        spec.inputSize(),
        Set.of(OnnxOutput.PROBABILITIES),
        (picture, outputs) -> {
          float[] probabilities = new float[spec.labels().size()];
          outputs.get(OnnxOutput.PROBABILITIES).get(probabilities);
          answers.add(Ranking.of(spec.labels(), probabilities));
        });
    return answers;
  }

  @Override
  public int decodeShortSide() {
    return spec.inputSize();
  }

  @Override
  public long memory() {
    return network.memory();
  }

  @Override
  public void close() {
    network.close();
  }
}
