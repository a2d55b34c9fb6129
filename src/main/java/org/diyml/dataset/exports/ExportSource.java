package org.diyml.dataset.exports;

import java.util.List;
import org.diyml.dataset.formats.ExportedImage;

/** Where the images of an export come from, in the order of their ids. */
interface ExportSource {
  /** At most {@code count} images with ids above {@code last}. */
  List<Item> after(long last, int count);

  /** An image and the hash of its content. */
  record Item(ExportedImage image, String sha256) {
    boolean isLabelled() {
      return image.label() != null || !image.boxes().isEmpty();
    }
  }
}
