package org.diyml.engine.onnx;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.diyml.engine.Backbone;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.HalfFloats;

/**
 * A MobileNetV2 body. Its features are the pooled last map (1,280), followed by what the stride-16
 * map (576 channels) holds, which keeps texture that the last layers drop: the mean of each channel,
 * then its largest value, then its means in the four quarters of the picture, which tell a 6 from
 * a 9: top left, top right, bottom left, bottom right, channel by channel.
 */
public final class OnnxBackbone implements Backbone {

  private static final Set<OnnxOutput> OUTPUTS =
      EnumSet.of(OnnxOutput.FEATURES, OnnxOutput.FEATURE_MAP_16);
  private static final Set<OnnxOutput> MAPS =
      EnumSet.of(OnnxOutput.FEATURE_MAP, OnnxOutput.FEATURE_MAP_16);

  private static final int QUARTERS = 4;

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
    return lookLength() + channels16 * (1 + QUARTERS);
  }

  @Override
  public int lookLength() {
    return pooledLength + channels16;
  }

  @Override
  public long memory() {
    return network.memory();
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
          channels(outputs.get(OnnxOutput.FEATURE_MAP_16), size, features[picture]);
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

  private void channels(FloatBuffer map, int size, float[] target) {
    int side = size / FeatureMaps.FINE;
    float[] cells = new float[side * side];
    float[] quarters = new float[QUARTERS];
    for (int channel = 0; channel < channels16; channel++) {
      map.get(cells);
      Arrays.fill(quarters, 0);
      float largest = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < cells.length; i++) {
        // Sides are multiples of 32, so that a cell is in one quarter.
        quarters[2 * (2 * (i / side) / side) + 2 * (i % side) / side] += cells[i];
        largest = Math.max(largest, cells[i]);
      }
      float sum = quarters[0] + quarters[1] + quarters[2] + quarters[3];
      target[pooledLength + channel] = sum / cells.length;
      target[lookLength() + channel] = largest;
      int first = lookLength() + channels16 + channel * QUARTERS;
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        target[first + quarter] = quarters[quarter] * QUARTERS / cells.length;
      }
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
