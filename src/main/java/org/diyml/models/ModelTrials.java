package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.onnx.ModelTrial;
import org.diyml.platform.storage.TemporaryFiles;

/** Runs trials one at a time: each takes a process and its memory. */
@ApplicationScoped
public class ModelTrials {
  /** Has the model answer for a picture, in a process of its own. */
  synchronized ModelFacts run(TranslatedModel model) throws IOException {
    Path folder = TemporaryFiles.folder("trial");
    try {
      return ModelTrial.run(model, folder);
    } finally {
      TemporaryFiles.delete(folder);
    }
  }
}
