package org.diyml.training.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.export.ClassifierExport;
import org.diyml.engine.convert.export.DetectorExport;
import org.diyml.engine.convert.export.ScratchExport;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.training.Backbones;
import org.diyml.training.ModelFolders;
import org.diyml.training.TrainedModel;

/** Writes trained models as ONNX. */
@ApplicationScoped
public class OnnxFile {
  @Inject private Backbones backbones;
  @Inject private ModelFolders folders;

  /** The labels of a model, in the order of its outputs. */
  List<String> labels(TrainedModel model) throws IOException {
    return Files.readAllLines(folders.path(model.folder()).resolve(TrainedFiles.LABELS));
  }

  /**
   * The whole model in one file.
   *
   * @param iterationId the iteration that it is of
   * @param card further metadata
   */
  byte[] write(long iterationId, TrainedModel model, Map<String, String> card)
      throws IOException {
    Path network = folders.path(model.folder()).resolve(TrainedFiles.network(model));
    byte[] zip = Files.readAllBytes(network);
    try (ZipContents contents = ZipContents.open(zip)) {
      Dl4jNetwork trained = Dl4jNetwork.read(contents, Integer.MAX_VALUE);
      if (model.isScratch()) {
        return ScratchExport.write(trained, labels(model), card);
      }
      return model.isDetector()
          ? new DetectorExport(backbones.file(iterationId, model))
              .write(
                  trained,
                  labels(model),
                  model.inputSize(),
                  DetectionSettings.JUDGING,
                  model.threshold(),
                  card)
          : new ClassifierExport(backbones.file(iterationId, model))
              .write(trained, labels(model), model.inputSize(), card);
    }
  }
}
