package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.platform.settings.DataFolder;

/** The folders of trained models. Each try of a run has one of its own. */
@ApplicationScoped
public class ModelFolders {
  private final Path root = DataFolder.MODELS.path();

  /** Makes an empty folder for a model of an iteration. */
  public String create(long iterationId) {
    try {
      Files.createDirectories(root);
      return Files.createTempDirectory(root, iterationId + "-").getFileName().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of a folder. */
  public Path path(String folder) {
    return root.resolve(folder);
  }

  /** Deletes all folders of an iteration. */
  void deleteOf(long iterationId) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.filter(f -> isOf(f, iterationId)).toList()) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Path folder, long iterationId) {
    return folder.getFileName().toString().startsWith(iterationId + "-");
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
