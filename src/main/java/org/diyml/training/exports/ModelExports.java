package org.diyml.training.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.dataset.snapshots.LabelledImages;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.engine.convert.export.BackboneFile;
import org.diyml.engine.convert.export.ClassifierExport;
import org.diyml.engine.dl4j.Dl4jHead;
import org.diyml.engine.dl4j.ScratchClassifier;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Versions;
import org.diyml.pretrained.BackboneFiles;
import org.diyml.projects.Permission;
import org.diyml.training.AnswerFiles;
import org.diyml.training.Iteration;
import org.diyml.training.Iterations;
import org.diyml.training.ModelFolders;
import org.diyml.training.ResultLookup;
import org.diyml.training.TrainedModel;
import org.diyml.training.ValidationAnswers;

/** Makes files of trained models. */
@ApplicationScoped
public class ModelExports {
  @Inject private Iterations iterations;
  @Inject private ResultLookup results;
  @Inject private ModelFolders folders;
  @Inject private AnswerFiles files;
  @Inject private Snapshots snapshots;
  @Inject private LabelledImages images;
  @Inject private BackboneFiles backbones;
  @Inject private ParitySeal seal;

  /**
   * The model of an iteration as a file.
   *
   * @throws UserError not found, or a conflict when there is no model or it has no such form
   */
  public byte[] of(long projectId, int number, ExportFormat format) {
    Iteration iteration = iterations.get(projectId, number, Permission.VIEW);
    TrainedModel model = results.model(iteration.getId());
    try {
      return format == ExportFormat.DL4J ? dl4j(model) : onnx(iteration, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] dl4j(TrainedModel model) throws IOException {
    Path folder = folders.path(model.folder());
    if (model.isDetector()) {
      throw UserError.conflict("export.detector");
    }
    return Files.readAllBytes(
        folder.resolve(
            model.isScratch() ? ScratchClassifier.NETWORK_FILE : Dl4jHead.NETWORK_FILE));
  }

  private byte[] onnx(Iteration iteration, TrainedModel model) throws IOException {
    if (model.isScratch() || model.isDetector()) {
      throw UserError.conflict("export.onnx");
    }
    ValidationAnswers answers = files.read(model, ValidationAnswers.class);
    List<LabelledImage> known = images.of(snapshots.get(iteration.getSnapshotId()));
    BackboneFile backbone = backbones.of(model.backbone());
    byte[] unsealed = write(backbone, model, card(iteration, model));
    double difference = seal.measure(unsealed, answers, known);
    Map<String, String> card = card(iteration, model);
    card.put("parity.pictures", Integer.toString(answers.images().length));
    card.put("parity.largestDifference", Double.toString(difference));
    return write(backbone, model, card);
  }

  private byte[] write(BackboneFile backbone, TrainedModel model, Map<String, String> card)
      throws IOException {
    try (Dl4jHead head = Dl4jHead.load(folders.path(model.folder()))) {
      return new ClassifierExport(backbone).write(head.weights(), model.inputSize(), card);
    }
  }

  private static Map<String, String> card(Iteration iteration, TrainedModel model) {
    Map<String, String> card = new LinkedHashMap<>();
    card.put("product", "DIY-ML " + Versions.PRODUCT.text());
    card.put("iteration", Integer.toString(iteration.getNumber()));
    card.put("weights.sha256", String.valueOf(model.weightsSha256()));
    return card;
  }
}
