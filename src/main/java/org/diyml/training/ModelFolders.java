package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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

  /**
   * Where the layers of another model that an iteration starts from are; a file that is there from
   * the start of the iteration to its end, whatever becomes of the other model.
   */
  Path backbone(long iterationId) {
    return root.resolve(iterationId + "-backbone").resolve("backbone.onnx");
  }

  /** Takes no more room than one file where the file system has links: nobody ever changes it. */
  void keepBackbone(long iterationId, Path file) {
    Path kept = backbone(iterationId);
    try {
      Files.createDirectories(kept.getParent());
      try {
        Files.createLink(kept, file);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(file, kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the files of a folder take; 0 when it is gone. */
  long bytes(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in all folders of an iteration. */
  List<Path> filesOf(long iterationId) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(root, 2, (path, is) -> is.isRegularFile())) {
      return files.filter(file -> isOf(file.getParent(), iterationId)).sorted().toList();
    }
  }

  /** What a file is called wherever the data folder lies. */
  String name(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
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
