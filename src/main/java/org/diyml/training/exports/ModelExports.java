package org.diyml.training.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diyml.accounts.AuditTrail;
import org.diyml.engine.convert.dl4j.DescribedZip;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Versions;
import org.diyml.projects.Permission;
import org.diyml.training.Iteration;
import org.diyml.training.Iterations;
import org.diyml.training.ModelFolders;
import org.diyml.training.ResultLookup;
import org.diyml.training.TrainedModel;

/** Makes files of trained models. */
@ApplicationScoped
public class ModelExports {
  @Inject private AuditTrail audit;
  @Inject private Iterations iterations;
  @Inject private ResultLookup results;
  @Inject private ModelFolders folders;
  @Inject private OnnxFile onnx;
  @Inject private ParitySeal seal;

  /**
   * The model of an iteration as a file.
   *
   * @throws UserError not found, or a conflict when there is no model
   */
  public byte[] of(long projectId, int number, ExportFormat format) {
    Iteration iteration = iterations.get(projectId, number, Permission.TRAIN);
    TrainedModel model = results.model(iteration.getId());
    audit.note(AuditAction.MODEL_EXPORTED, "project " + projectId + " iteration " + number);
    try {
      return format == ExportFormat.DL4J ? dl4j(model) : sealed(iteration, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] dl4j(TrainedModel model) throws IOException {
    byte[] network =
        Files.readAllBytes(folders.path(model.folder()).resolve(TrainedFiles.network(model)));
    return DescribedZip.of(network, onnx.labels(model), model.isScratch());
  }

  private byte[] sealed(Iteration iteration, TrainedModel model) throws IOException {
    Map<String, String> card = card(iteration, model);
    byte[] unsealed = onnx.write(iteration.getId(), model, card);
    card.putAll(seal.measure(unsealed, onnx.labels(model), iteration, model));
    return onnx.write(iteration.getId(), model, card);
  }

  private static Map<String, String> card(Iteration iteration, TrainedModel model) {
    Map<String, String> card = new LinkedHashMap<>();
    card.put("product", "DIY-ML " + Versions.PRODUCT.text());
    card.put("iteration", Integer.toString(iteration.getNumber()));
    card.put("weights.sha256", String.valueOf(model.weightsSha256()));
    return card;
  }
}
