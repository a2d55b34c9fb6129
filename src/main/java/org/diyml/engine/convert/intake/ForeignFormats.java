package org.diyml.engine.convert.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.diyml.engine.convert.ModelRefused;

/** Files that people try and that cannot be taken, with the way that leads to one that can. */
final class ForeignFormats {

  private static final String PYTORCH =
      "This is a PyTorch file, which holds Python objects and is not opened here. Export the model"
          + " with torch.onnx.export(model, example, 'model.onnx') and upload that file.";
  private static final String SAVED_MODEL =
      "This is a TensorFlow SavedModel. Save the model with model.save('model.keras'), or convert"
          + " it to TensorFlow Lite, and upload that file.";
  private static final String BROWSER =
      "This is a TensorFlow.js export. In Teachable Machine choose TensorFlow and then Keras, or"
          + " TensorFlow Lite, and upload what it gives you.";

  private ForeignFormats() {}

  /** Refuses a zip by the names in it, if they are those of a format that cannot be taken. */
  static void refuseZip(List<String> names) {
    if (any(names, name -> name.endsWith(".pkl"))) {
      throw new ModelRefused(PYTORCH);
    }
    if (any(names, name -> name.endsWith("saved_model.pb"))) {
      throw new ModelRefused(SAVED_MODEL);
    }
    if (any(names, name -> name.endsWith("model.json"))
        && any(names, name -> name.endsWith(".bin"))) {
      throw new ModelRefused(BROWSER);
    }
    if (any(names, name -> name.endsWith(".npy"))) {
      throw new ModelRefused(
          "This is an archive of NumPy arrays, not a model. Save the whole model as .h5, .keras,"
              + " .onnx or .tflite.");
    }
    if (any(names, name -> name.endsWith("Manifest.json"))
        && any(names, name -> name.endsWith(".mlmodel"))) {
      throw new ModelRefused(
          "This is a Core ML package. Convert the original model to ONNX and upload that file.");
    }
  }

  private static boolean any(List<String> names, Predicate<String> predicate) {
    return names.stream().anyMatch(predicate);
  }

  /** Refuses a file by its first bytes, if they are those of a format that cannot be taken. */
  static void refuseFile(byte[] file) {
    if (file.length == 0) {
      throw new ModelRefused("The file is empty. Save or download the model again.");
    }
    int first = Byte.toUnsignedInt(file[0]);
    int second = file.length > 1 ? Byte.toUnsignedInt(file[1]) : 0;
    if (first == 0x80 && second >= 2 && second <= 5) {
      throw new ModelRefused(
          "This is a Python pickle, which can run code and is not opened here. "
              + PYTORCH.substring(PYTORCH.indexOf("Export")));
    }
    if (first == 0x08 && second == 0x01) {
      throw new ModelRefused(SAVED_MODEL);
    }
    if (first == 0xAC && second == 0xED) {
      throw new ModelRefused(
          "This is a serialised Java object, which can run code and is not opened here. Save the"
              + " network with ModelSerializer.writeModel and upload that zip.");
    }
    if (startsWith(file, "\u001f\u008b") || startsWith(file, "7z") || startsWith(file, "Rar!")) {
      throw new ModelRefused("This is a packed archive. Unpack it and upload the model in it.");
    }
    if (startsWith(file, "{") || startsWith(file, "[")) {
      throw new ModelRefused(
          "This is a text in JSON, not a model with weights. " + BROWSER);
    }
    if (startsWith(file, "GGUF") || startsWith(file, "caffe")) {
      throw new ModelRefused("This is not a picture classifier that can be run here.");
    }
    if (startsWith(file, "\u0089PNG") || startsWith(file, "\u00ff\u00d8\u00ff")) {
      throw new ModelRefused("This is a picture, not a model.");
    }
  }

  private static boolean startsWith(byte[] file, String start) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      if (i >= file.length || file[i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
