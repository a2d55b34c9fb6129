package org.diyml.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  private static Path root() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
