package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.TemporaryFiles;

/** The translated files of uploaded models. */
@ApplicationScoped
public class ModelFiles {
  private final Path root = DataFolder.UPLOADED.path();

  /** Where the model of that id is, or will be. */
  Path of(long modelId) {
    return root.resolve(modelId + ".onnx");
  }

  /** Where the layers before the model's last are, or will be, for an input of that hash. */
  Path backbone(long modelId, String input) {
    return backbones(modelId).resolve(input + ".onnx");
  }

  private Path backbones(long modelId) {
    return root.resolve(modelId + "-backbones");
  }

  void keepBackbone(Path file, byte[] onnx) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(UUID.randomUUID() + ".part");
    Files.write(part, onnx);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  void write(long modelId, byte[] onnx) {
    try {
      Files.createDirectories(root);
      Files.write(of(modelId), onnx);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelDeleting deleting) {
    try {
      Files.deleteIfExists(of(deleting.modelId()));
      if (Files.exists(backbones(deleting.modelId()))) {
        TemporaryFiles.delete(backbones(deleting.modelId()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
