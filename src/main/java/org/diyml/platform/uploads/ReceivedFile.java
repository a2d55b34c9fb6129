package org.diyml.platform.uploads;

import java.nio.file.Path;

/**
 * A file that a client sent, spooled to disk.
 *
 * @param name the client's name for it, without folders
 * @param path where it lies; null when it was too large to be kept
 * @param sha256 64 hexadecimal digits; null when it was too large
 * @param bytes how many bytes were sent
 */
public record ReceivedFile(String field, String name, Path path, String sha256, long bytes) {
  /** Whether it was larger than what is taken. */
  public boolean isTooLarge() {
    return path == null;
  }
}
