package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberingBackboneTest {
  private final Looking looking = new Looking();
  private final Backbone backbone = new RememberingBackbone(looking);

  @Test
  void looksAtAPictureOnce() {
    byte[] one = {1};
    byte[] two = {2};
    assertThat(backbone.features(List.of(one, two), 96)).isDeepEqualTo(new float[][] {{1}, {2}});
    assertThat(backbone.features(List.of(two.clone(), new byte[] {3}, one), 96))
        .isDeepEqualTo(new float[][] {{2}, {3}, {1}});
    assertThat(looking.seen).containsExactly(1, 2, 3);
  }

  @Test
  void knowsSidesApart() {
    backbone.features(List.of(new byte[] {1}), 96);
    backbone.features(List.of(new byte[] {1}), 224);
    assertThat(looking.seen).containsExactly(1, 1);
  }

  @Test
  void remembersMapsByThemselves() {
    backbone.features(List.of(new byte[] {1}), 96);
    FeatureMaps maps = backbone.maps(List.of(new byte[] {1}), 96).get(0);
    assertThat(backbone.maps(List.of(new byte[] {1}), 96).get(0)).isSameAs(maps);
    assertThat(looking.seen).containsExactly(1, 1);
  }

  @Test
  void forgetsWhatIsLongAgo() {
    List<byte[]> many =
        IntStream.range(0, 1000)
            .mapToObj(i -> new byte[] {1, (byte) i, (byte) (i >> 8)})
            .toList();
    backbone.features(many, 96);
    looking.seen.clear();
    backbone.features(many.subList(990, 1000), 96);
    assertThat(looking.seen).isEmpty();
    backbone.features(many.subList(0, 10), 96);
    assertThat(looking.seen).hasSize(10);
  }

  /** Its feature is the first byte. */
  private static final class Looking implements Backbone {
    private final List<Integer> seen = new ArrayList<>();

    @Override
    public float[][] features(List<byte[]> rgb, int size) {
      rgb.forEach(pixels -> seen.add((int) pixels[0]));
      return rgb.stream().map(pixels -> new float[] {pixels[0]}).toArray(float[][]::new);
    }

    @Override
    public List<FeatureMaps> maps(List<byte[]> rgb, int size) {
      rgb.forEach(pixels -> seen.add((int) pixels[0]));
      int fine = size / FeatureMaps.FINE;
      int coarse = size / FeatureMaps.COARSE;
      return rgb.stream()
          .map(pixels -> new FeatureMaps(size, new short[fine * fine], new short[coarse * coarse]))
          .toList();
    }

    @Override
    public String name() {
      return "first byte";
    }

    @Override
    public String sha256() {
      return "00";
    }

    @Override
    public int featureLength() {
      return 1;
    }

    @Override
    public long memory() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
