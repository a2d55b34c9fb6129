package org.diyml.engine.onnx;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
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
  public List<List<Prediction>> predict(List<BufferedImage> pictures) {
    List<byte[]> rgb =
        pictures.stream().map(picture -> RgbPixels.squash(picture, spec.inputSize())).toList();
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
  public void close() {
    network.close();
  }
}
