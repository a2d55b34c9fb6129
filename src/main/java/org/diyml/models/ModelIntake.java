package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.TranslatedModel;
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
   * @param about what the person says of it; without a name that of the file is taken
   * @throws UserError invalid with the reason, or too large
   */
  public UploadedModel take(ReceivedFile file, ModelAbout about) {
    if (file.isTooLarge()) {
      throw UserError.of(
          ErrorKind.TOO_LARGE, "model.tooLarge", Setting.MODEL_BYTES.number() >> 20);
    }
    try {
      TranslatedModel model = translate(file, about);
      TranslatedModel tried =
          new TranslatedModel(model.format(), model.onnx(), trials.run(model));
      return models.add(file, about.orNamed(baseName(file.name())), tried);
    } catch (ModelRefused e) {
      throw UserError.invalid("model", "model.refused", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TranslatedModel translate(ReceivedFile file, ModelAbout about)
      throws IOException {
    ModelTranslation translation = new ModelTranslation(Setting.MODEL_BYTES.number());
    TranslatedModel model = translation.translate(translation.open(file.path()));
    return new TranslatedModel(model.format(), model.onnx(), about.correct(model.facts()));
  }

  private static String baseName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }
}
