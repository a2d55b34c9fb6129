package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.backbone.BackboneCut;
import org.diyml.engine.onnx.ModelTrial;
import org.diyml.platform.storage.TemporaryFiles;

/** Runs trials one at a time: each takes a process and its memory. */
@ApplicationScoped
public class ModelTrials {
  /** Has the model answer for a picture, in a process of its own. */
  public synchronized ModelFacts run(TranslatedModel model) throws IOException {
    return in(folder -> ModelTrial.run(model, folder));
  }

  /** The same of the layers before a model's last; tells how many features they give. */
  synchronized int features(BackboneCut cut) throws IOException {
    return in(folder -> ModelTrial.features(cut, folder));
  }

  private static <T> T in(Function<Path, T> trial) throws IOException {
    Path folder = TemporaryFiles.folder("trial");
    try {
      return trial.apply(folder);
    } finally {
      TemporaryFiles.delete(folder);
    }
  }
}
