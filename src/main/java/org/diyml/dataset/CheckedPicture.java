package org.diyml.dataset;

import org.diyml.engine.analysis.PictureTraits;
import org.diyml.engine.pictures.PictureInfo;
import org.diyml.platform.storage.Sha256;

/**
 * A picture that was decoded once, so it is known to be one.
 *
 * @param name the client's name for its file
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param size how many bytes
 * @param traits what it looks like
 */
public record CheckedPicture(
    String name,
    PictureBytes bytes,
    String sha256,
    long size,
    PictureInfo info,
    PictureTraits traits) {
  /** The same picture in other bytes. */
  CheckedPicture as(byte[] other) {
    return new CheckedPicture(
        name, new PictureBytes.InMemory(other), Sha256.of(other), other.length, info, traits);
  }
}
