package org.diyml.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files for a short time, in the folder that the launcher names and cleans up. Java's own methods
 * without a folder use the one that was set when the process began.
 */
public final class TemporaryFiles {
  private TemporaryFiles() {}

  /** An empty file. */
  public static Path file(String prefix, String suffix) throws IOException {
    return Files.createTempFile(root(), prefix, suffix);
  }

  /** An empty folder. */
  public static Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(root(), prefix);
  }

  private static Path root() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
