package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.backbone.BackboneCut;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.storage.Sha256;

/**
 * The layers before the last of models that users brought, which new models can be trained on. They
 * are cut off when they are first asked for, and kept for the next time.
 */
@ApplicationScoped
public class UploadedBackbones {
  /** More than networks for pictures give; features of every picture are kept. */
  private static final int MOST_FEATURES = 16_384;

  @Inject private Models models;
  @Inject private ModelFiles files;
  @Inject private ModelTrials trials;
  @Inject private Json json;

  /**
   * The file with those layers of a model of the account that is signed in. What is understood of
   * the model's input is in it, so that it has another one when that is corrected.
   *
   * @param field that names the model, for the error
   * @throws UserError invalid when there is no such model, or nothing can be trained on it
   */
  public synchronized Path of(long modelId, String field) {
    if (!models.owns(modelId)) {
      throw UserError.invalid(field, "model.notYours");
    }
    StoredModel model = models.stored(modelId);
    Path file = files.backbone(modelId, inputOf(model));
    if (!Files.exists(file)) {
      try {
        files.keepBackbone(file, cut(model));
      } catch (ModelRefused e) {
        throw UserError.invalid(field, "model.noBackbone", model.name(), e.getMessage())
            .causedBy(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file;
  }

  private String inputOf(StoredModel model) {
    return Sha256.of(json.write(model.facts().input()).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] cut(StoredModel model) throws IOException {
    BackboneCut cut = BackboneCut.of(Files.readAllBytes(model.onnx()), model.facts());
    int length = trials.features(cut);
    if (length > MOST_FEATURES) {
      throw new ModelRefused(
          ("Its last layer gets %d numbers; at most %d can be learned from. Use a model that"
                  + " summarises its maps before its last layer.")
              .formatted(length, MOST_FEATURES));
    }
    return cut.write(length);
  }
}
