package org.diyml.engine.convert.tflite;

import java.util.List;
import org.diyml.engine.convert.LabelLines;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.archive.ZipContents;

/** The file of labels that TensorFlow's tools put behind a model, as a zip of its own. */
final class AppendedLabels {

  private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
  private static final int LONGEST_END = 22 + 0xFFFF;

  private AppendedLabels() {}

  /** The labels of the only text file in the zip; none where there is no such zip. */
  static List<String> of(byte[] file) {
    if (!endsWithZip(file)) {
      return List.of();
    }
    try (ZipContents zip = ZipContents.open(file)) {
      List<String> texts = zip.names().stream().filter(name -> name.endsWith(".txt")).toList();
      return texts.size() == 1
          ? LabelLines.read(zip.read(texts.get(0), LabelLines.MOST_BYTES))
          : List.of();
    } catch (ModelRefused e) {
      // The model itself is whole: it is taken, and labels can be given beside it.
      return List.of();
    }
  }

  private static boolean endsWithZip(byte[] file) {
    int least = Math.max(0, file.length - LONGEST_END);
    for (int at = file.length - END_OF_ZIP.length; at >= least; at--) {
      if (file[at] == 'P'
          && file[at + 1] == 'K'
          && file[at + 2] == END_OF_ZIP[2]
          && file[at + 3] == END_OF_ZIP[3]) {
        return true;
      }
    }
    return false;
  }
}
