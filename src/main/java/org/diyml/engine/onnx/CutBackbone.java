package org.diyml.engine.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diyml.engine.Backbone;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.backbone.BackboneCut;
import org.diyml.engine.convert.graph.ModelMetadata;

/**
 * The layers of a classifier before its last, in a file that {@link BackboneCut} wrote. It sees
 * pictures of one size, and gives no maps.
 */
public final class CutBackbone implements Backbone {

  /** The network is a stranger's, and what lies between its layers may be large. */
  private static final int BATCH = 8;

  private static final int LENGTH = 1;
  private static final int SIDE = 1;

  private final OnnxModelSpec spec;
  private final OnnxNetwork network;
  private final long memory;
  private final int side;
  private final int length;
  private final int batch;

  /**
   * Loads the file.
   *
   * @param name what the network is called
   * @param onnx a file that {@link ModelTrial#features} has tried
   * @param sha256 of the file, in hexadecimal
   * @param threads threads that one call may use
   * @throws EngineFailure if the file cannot be loaded
   */
  public CutBackbone(String name, Path onnx, String sha256, int threads) {
    Map<OnnxOutput, String> outputs = Map.of(OnnxOutput.FEATURES, BackboneCut.OUTPUT);
    this.spec = new OnnxModelSpec(name, onnx, sha256, ModelMetadata.INPUT, 0, outputs, List.of());
    this.memory = OnnxMemory.ofFloats(onnx);
    this.network = new OnnxNetwork(spec, threads);
    long[] input = network.inputShape();
    this.side = Math.toIntExact(input[SIDE]);
    this.batch = input[0] == 1 ? 1 : BATCH;
    this.length = Math.toIntExact(network.outputShape(OnnxOutput.FEATURES)[LENGTH]);
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public String sha256() {
    return spec.sha256();
  }

  @Override
  public int featureLength() {
    return length;
  }

  @Override
  public int sizeFor(int wanted) {
    return side;
  }

  @Override
  public long memory() {
    return memory;
  }

  @Override
  public float[][] features(List<byte[]> rgb, int size) {
    float[][] features = new float[rgb.size()][length];
    for (int from = 0; from < features.length; from += batch) {
      int first = from;
      network.run(
          rgb.subList(from, Math.min(features.length, from + batch)),
          size,
          Set.of(OnnxOutput.FEATURES),
          (picture, outputs) ->
              outputs.get(OnnxOutput.FEATURES).get(features[first + picture]));
    }
    return features;
  }

  @Override
  public void close() {
    network.close();
  }
}
