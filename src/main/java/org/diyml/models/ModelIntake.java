package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.LabelLines;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.intake.ModelFile;
import org.diyml.engine.convert.intake.ModelTranslation;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.uploads.ReceivedFile;

/**
 * Takes models in: tells the format by the content, translates, and has the result answer for a
 * picture in a process of its own before anything is kept.
 */
@ApplicationScoped
public class ModelIntake {
  @Inject private Models models;
  @Inject private ModelTrials trials;

  /**
   * Takes a model.
   *
   * @param name null for that of the file
   * @param labels a label a line; empty when the file tells them, or nobody knows
   * @param preprocessing a word for how pixels are scaled; empty for what the file says
   * @throws UserError invalid with the reason, or too large
   */
  public UploadedModel take(
      ReceivedFile file, String name, Optional<byte[]> labels, Optional<String> preprocessing) {
    if (file.isTooLarge()) {
      throw UserError.of(
          ErrorKind.TOO_LARGE, "model.tooLarge", Setting.MODEL_BYTES.number() >> 20);
    }
    try {
      TranslatedModel model = translate(file, labels, preprocessing);
      TranslatedModel tried =
          new TranslatedModel(model.format(), model.onnx(), trials.run(model));
      return models.add(file, name == null ? baseName(file.name()) : name, tried);
    } catch (ModelRefused e) {
      throw UserError.invalid("model", "model.refused", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TranslatedModel translate(
      ReceivedFile file, Optional<byte[]> labels, Optional<String> preprocessing)
      throws IOException {
    ModelTranslation translation = new ModelTranslation(Setting.MODEL_BYTES.number());
    ModelFile found = translation.open(file.path());
    if (found.format() == ModelFormat.DL4J_ZIP) {
      throw new ModelRefused(
          "Deeplearning4j models cannot be taken yet. Export the model to ONNX or Keras.");
    }
    TranslatedModel model = translation.translate(found);
    List<String> given = labels.map(LabelLines::read).orElse(List.of());
    ModelFacts facts = model.facts();
    if (!given.isEmpty()) {
      facts = facts.withLabels(given);
    }
    if (preprocessing.isPresent()) {
      facts =
          new ModelFacts(
              facts.input().withScaling(Preprocessing.named(preprocessing.get())),
              facts.output(),
              facts.outputs(),
              facts.labels(),
              facts.producer());
    }
    return new TranslatedModel(model.format(), model.onnx(), facts);
  }

  private static String baseName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
