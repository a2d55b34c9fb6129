package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.TemporaryFiles;

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
        TemporaryFiles.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Path folder, long iterationId) {
    return folder.getFileName().toString().startsWith(iterationId + "-");
  }
}
