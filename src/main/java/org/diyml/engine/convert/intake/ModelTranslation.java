package org.diyml.engine.convert.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.dl4j.Dl4jTranslation;
import org.diyml.engine.convert.keras.KerasTranslation;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.diyml.engine.convert.tflite.TfliteTranslation;

/**
 * Makes ONNX of a model file, whatever of the known formats it has. Nothing in the file is
 * executed. The heap needed is about four times the weights as 32-bit floats.
 */
public final class ModelTranslation {

  /** Models of phones and of teaching have up to about 100 MB. */
  public static final long DEFAULT_MOST_BYTES = 200L << 20;

  private final long mostBytes;

  /**
   * Sets the limit.
   *
   * @param mostBytes a file may have, packed and unpacked
   */
  public ModelTranslation(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Reads a file and tells its format.
   *
   * @throws ModelRefused if it is too large or nothing that can be taken
   * @throws IOException if it cannot be read
   */
  public ModelFile open(Path file) throws IOException {
    long size = Files.size(file);
    if (size > mostBytes) {
      throw new ModelRefused(
          "The file has %d MB; a model may have at most %d MB. Use a smaller architecture, or"
                  .formatted(size >> 20, mostBytes >> 20)
              + " save the model without its optimiser.");
    }
    return new FormatRecognition(mostBytes).recognise(Files.readAllBytes(file));
  }

  /**
   * Translates a file.
   *
   * @param file from {@link #open}
   * @throws ModelRefused naming what is not known or wrong
   */
  public TranslatedModel translate(ModelFile file) {
    TranslatedModel model;
    try {
      model = byFormat(file);
    } catch (ModelRefused e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // Files from strangers can contradict themselves in more ways than anybody lists.
      throw new ModelRefused(
          "The %s file contradicts itself. Save or export the model again."
              .formatted(file.format().title()),
          e);
    }
    return model.withLabels(Optional.of(file.labels()).filter(labels -> !labels.isEmpty()));
  }

  private TranslatedModel byFormat(ModelFile file) {
    return switch (file.format()) {
      case ONNX -> OnnxInspection.inspect(file.content());
      case TFLITE -> TfliteTranslation.translate(file.content());
      case KERAS_H5 -> KerasTranslation.hdf5(file.content());
      case KERAS_ZIP -> KerasTranslation.zip(file.content(), mostBytes);
      case DL4J_ZIP -> Dl4jTranslation.translate(file.content(), mostBytes);
    };
  }
}
