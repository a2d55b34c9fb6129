package org.diyml.features;

/**
 * What features depend on besides the picture.
 *
 * @param backboneSha256 the file that computes them
 * @param size side in pixels of the square that the backbone sees
 * @param mirrored whether left and right are exchanged
 */
public record FeatureKind(String backboneSha256, int size, boolean mirrored) {
  private static final int HASH_DIGITS = 16;

  /** A file name that no other kind has. */
  String fileName() {
    return backboneSha256.substring(0, HASH_DIGITS)
        + "-"
        + size
        + (mirrored ? "-mirrored" : "")
        + ".f32";
  }
}
