package org.diyml.platform.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is looked at once and not kept.
 *
 * @param name the client's name for it, without folders
 * @param content its bytes; null when they lie on disk or were too many
 * @param path where a large one lies; null for others
 * @param bytes how many bytes were sent
 */
public record SentFile(String name, byte[] content, Path path, long bytes) {
  /** Whether it was larger than what is taken. */
  public boolean isTooLarge() {
    return content == null && path == null;
  }

  /** The same with its bytes in memory, for those who look at it when the request is over. */
  public SentFile inMemory() {
    try {
      return content != null ? this : new SentFile(name, read(), null, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All its bytes. */
  public byte[] read() throws IOException {
    return content != null ? content : Files.readAllBytes(path);
  }
}
