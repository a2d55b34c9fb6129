package org.diyml.dataset.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.diyml.dataset.NewImage;
import org.diyml.dataset.formats.Problem;

/**
 * Some pictures of an archive that were looked at and are stored together.
 *
 * @param size how many were looked at, refused ones included; 0 after the last of the archive
 */
public record PictureGroup(List<Picture> pictures, List<Problem> problems, int size) {
  /** A picture with its path in the archive. */
  public record Picture(String entry, NewImage image) {}

  /** SHA-256 of each picture's content. */
  Set<String> hashes() {
    return pictures.stream().map(p -> p.image().picture().sha256()).collect(Collectors.toSet());
  }
}
