package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diyml.platform.settings.DataFolder;

/** The translated files of uploaded models. */
@ApplicationScoped
public class ModelFiles {
  private final Path root = DataFolder.UPLOADED.path();

  /** Where the model of that id is, or will be. */
  Path of(long modelId) {
    return root.resolve(modelId + ".onnx");
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
