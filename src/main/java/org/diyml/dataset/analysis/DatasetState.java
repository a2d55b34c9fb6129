package org.diyml.dataset.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.diyml.platform.storage.Sha256;

/** Names all that a report is made of, so that the same state has the same report. */
final class DatasetState {
  private DatasetState() {}

  /**
   * SHA-256 in hexadecimal. The snapshot's hash alone does not do: a report names images by their
   * ids, and labels that no image has.
   */
  static String of(
      String snapshot, List<AnalysedImage> images, List<String> labels, String backbone) {
    MessageDigest digest = Sha256.digest();
    update(digest, snapshot);
    update(digest, backbone);
    labels.forEach(label -> update(digest, label));
    images.forEach(image -> update(digest, Long.toString(image.id())));
    return Sha256.name(digest.digest());
  }

  private static void update(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }
}
