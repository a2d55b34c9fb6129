package org.diyml.engine.onnx;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.diyml.engine.Backbone;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.HalfFloats;

/**
 * A MobileNetV2 body. Its features are the pooled last map (1,280) followed by the mean of each
 * channel of the stride-16 map (576), which keeps texture that the last layers drop.
 */
public final class OnnxBackbone implements Backbone {

  private static final Set<OnnxOutput> OUTPUTS =
      EnumSet.of(OnnxOutput.FEATURES, OnnxOutput.FEATURE_MAP_16);
  private static final Set<OnnxOutput> MAPS =
      EnumSet.of(OnnxOutput.FEATURE_MAP, OnnxOutput.FEATURE_MAP_16);

  private final OnnxModelSpec spec;
  private final int pooledLength;
  private final int channels16;
  private final OnnxNetwork network;

  /**
   * Loads the model.
   *
   * @param spec must name the outputs {@code features} and {@code featureMap16}
   * @param pooledLength length of {@code features}
   * @param channels16 channels of {@code featureMap16}
   * @param threads threads that one call may use
   * @throws org.diyml.engine.EngineFailure if the file cannot be loaded
   */
  public OnnxBackbone(OnnxModelSpec spec, int pooledLength, int channels16, int threads) {
    this.spec = spec;
    this.pooledLength = pooledLength;
    this.channels16 = channels16;
    this.network = new OnnxNetwork(spec, threads);
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
    return pooledLength + channels16;
  }

  @Override
  public float[][] features(List<byte[]> rgb, int size) {
    float[][] features = new float[rgb.size()][featureLength()];
    network.run(
        rgb,
        size,
        OUTPUTS,
        (picture, outputs) -> {
          outputs.get(OnnxOutput.FEATURES).get(features[picture], 0, pooledLength);
          channelMeans(outputs.get(OnnxOutput.FEATURE_MAP_16), features[picture]);
        });
    return features;
  }

  /** Needs the output {@code featureMap} besides. */
  @Override
  public List<FeatureMaps> maps(List<byte[]> rgb, int size) {
    List<FeatureMaps> maps = new ArrayList<>(rgb.size());
    network.run(
        rgb,
        size,
        MAPS,
        (picture, outputs) ->
            maps.add(
                new FeatureMaps(
                    size,
                    halves(outputs.get(OnnxOutput.FEATURE_MAP_16)),
                    halves(outputs.get(OnnxOutput.FEATURE_MAP)))));
    return maps;
  }

  private static short[] halves(FloatBuffer map) {
    float[] values = new float[map.capacity()];
    map.get(values);
    return HalfFloats.narrow(values);
  }

  private void channelMeans(FloatBuffer map, float[] target) {
    float[] cells = new float[map.capacity() / channels16];
    for (int channel = 0; channel < channels16; channel++) {
      map.get(cells);
      float sum = 0;
      for (float cell : cells) {
        sum += cell;
      }
      target[pooledLength + channel] = sum / cells.length;
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
