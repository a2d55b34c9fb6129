package org.diyml.engine.convert.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.LabelLines;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.dl4j.Dl4jTranslation;
import org.diyml.engine.convert.keras.KerasTranslation;

/**
 * Tells by its content what a file is; names and endings count for nothing. A zip that holds one
 * model and a file of labels, as Teachable Machine gives, counts as that model.
 */
public final class FormatRecognition {

  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
  private static final byte[] TFLITE = {'T', 'F', 'L', '3'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** ONNX has no mark; its files begin with the version of the format, a small number. */
  private static final int ONNX_VERSION_FIELD = 8;

  private static final int NEWEST_ONNX_VERSION = 30;

  private final long mostBytes;

  /**
   * Sets the limit.
   *
   * @param mostBytes a model may have, unpacked
   */
  public FormatRecognition(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Recognises a file.
   *
   * @param file the whole file
   * @throws ModelRefused saying what to do if it is nothing that can be taken
   */
  public ModelFile recognise(byte[] file) {
    return hasAt(file, 0, ZIP) ? inZip(file) : plain(file, List.of());
  }

  private ModelFile plain(byte[] file, List<String> labels) {
    return new ModelFile(
        format(file)
            .orElseThrow(
                () ->
                    new ModelRefused(
                        "The file is no model that can be read. Upload a Keras .h5 or .keras file,"
                            + " an .onnx or .tflite file, or a Deeplearning4j zip.")),
        file,
        labels);
  }

  private static Optional<ModelFormat> format(byte[] file) {
    ForeignFormats.refuseFile(file);
    if (hasAt(file, 0, HDF5)) {
      return Optional.of(ModelFormat.KERAS_H5);
    }
    if (hasAt(file, 4, TFLITE)) {
      return Optional.of(ModelFormat.TFLITE);
    }
    boolean onnx =
        file.length > 2
            && file[0] == ONNX_VERSION_FIELD
            && file[1] > 0
            && file[1] <= NEWEST_ONNX_VERSION;
    return onnx ? Optional.of(ModelFormat.ONNX) : Optional.empty();
  }

  private static boolean hasAt(byte[] file, int offset, byte[] mark) {
    if (file.length < offset + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (file[offset + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private ModelFile inZip(byte[] file) {
    try (ZipContents zip = ZipContents.open(file)) {
      List<String> names = zip.names();
      ForeignFormats.refuseZip(names);
      if (names.contains(KerasTranslation.CONFIG)) {
        return new ModelFile(ModelFormat.KERAS_ZIP, file, List.of());
      }
      if (Dl4jTranslation.fits(names)) {
        return new ModelFile(ModelFormat.DL4J_ZIP, file, List.of());
      }
      return bundled(zip, names);
    }
  }

  private ModelFile bundled(ZipContents zip, List<String> names) {
    List<String> models = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      if (name.matches("(?i).*\\.(h5|hdf5|keras|tflite|onnx)") && !name.contains("__MACOSX/")) {
        models.add(name);
      } else if (name.matches("(?i)(.*/)?labels?\\.txt")) {
        texts.add(name);
      }
    }
    if (models.size() != 1) {
      throw new ModelRefused(
          "The zip holds %d model files; it must hold one, and may hold its labels.txt beside."
              .formatted(models.size()));
    }
    byte[] model = zip.read(models.get(0), mostBytes);
    List<String> labels =
        texts.size() == 1
            ? LabelLines.read(zip.read(texts.get(0), LabelLines.MOST_BYTES))
            : List.of();
    return hasAt(model, 0, ZIP) ? innerKeras(model, labels) : plain(model, labels);
  }

  /** A zip in the zip must be Keras's own: zips in zips have no end. */
  private static ModelFile innerKeras(byte[] model, List<String> labels) {
    try (ZipContents zip = ZipContents.open(model)) {
      if (!zip.names().contains(KerasTranslation.CONFIG)) {
        throw new ModelRefused("The zip holds another zip. Unpack it and upload the model in it.");
      }
      return new ModelFile(ModelFormat.KERAS_ZIP, model, labels);
    }
  }
}
