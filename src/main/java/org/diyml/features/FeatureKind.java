package org.diyml.features;

/**
 * What features depend on besides the picture.
 *
 * @param backboneSha256 the file that computes them
 * @param size side in pixels of the square that the backbone sees
 * @param view how the picture is looked at, a name of {@link View}
 */
public record FeatureKind(String backboneSha256, int size, String view) {
  private static final int HASH_DIGITS = 16;

  /** Name of a folder for features that no other kind has. */
  String folder() {
    return name();
  }

  /** A file name for maps that no other kind has. */
  String mapsFileName() {
    return name() + ".f16";
  }

  private String name() {
    return backboneSha256.substring(0, HASH_DIGITS)
        + "-"
        + size
        + (view.isEmpty() ? "" : "-" + view);
  }
}
