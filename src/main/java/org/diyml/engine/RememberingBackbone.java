package org.diyml.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A backbone that remembers what it said of the pictures it saw last: several models on it that are
 * asked about the same picture, as a model and its shadow are, have it looked at once.
 */
public final class RememberingBackbone implements Backbone {
  /** Pictures: features take some 20 KB each. */
  private static final int FEATURES = 256;

  /** Pictures: maps take some 350 KB each at 224 pixels. */
  private static final int MAPS = 32;

  private final Backbone backbone;
  private final Recent<String, float[]> features = new Recent<>(FEATURES);
  private final Recent<String, FeatureMaps> maps = new Recent<>(MAPS);

  /**
   * Wraps a backbone.
   *
   * @param backbone stays the caller's to close
   */
  public RememberingBackbone(Backbone backbone) {
    this.backbone = backbone;
  }

  @Override
  public float[][] features(List<byte[]> rgb, int size) {
    return remembered(rgb, size, features, missing -> List.of(backbone.features(missing, size)))
        .toArray(float[][]::new);
  }

  @Override
  public List<FeatureMaps> maps(List<byte[]> rgb, int size) {
    return remembered(rgb, size, maps, missing -> backbone.maps(missing, size));
  }

  private static <T> List<T> remembered(
      List<byte[]> rgb, int size, Recent<String, T> recent, Function<List<byte[]>, List<T>> compute) {
    List<String> keys = rgb.stream().map(pixels -> key(pixels, size)).toList();
    List<T> found = new ArrayList<>(keys.stream().map(recent::find).toList());
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) == null) {
        missing.add(i);
      }
    }
    if (!missing.isEmpty()) {
      List<T> computed = compute.apply(missing.stream().map(rgb::get).toList());
      for (int i = 0; i < computed.size(); i++) {
        found.set(missing.get(i), computed.get(i));
        recent.put(keys.get(missing.get(i)), computed.get(i));
      }
    }
    return found;
  }

  /** Pictures of other sides can have the same bytes. */
  private static String key(byte[] pixels, int size) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(size).flip());
      return HexFormat.of().formatHex(digest.digest(pixels));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String name() {
    return backbone.name();
  }

  @Override
  public String sha256() {
    return backbone.sha256();
  }

  @Override
  public int featureLength() {
    return backbone.featureLength();
  }

  @Override
  public int lookLength() {
    return backbone.lookLength();
  }

  @Override
  public int sizeFor(int wanted) {
    return backbone.sizeFor(wanted);
  }

  @Override
  public long memory() {
    return backbone.memory();
  }

  /** The backbone itself is closed by those who opened it. */
  @Override
  public void close() {
    features.clear();
    maps.clear();
  }
}
