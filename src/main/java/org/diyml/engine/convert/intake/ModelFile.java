package org.diyml.engine.convert.intake;

import java.util.List;
import org.diyml.engine.convert.ModelFormat;

/**
 * A model file whose format is known.
 *
 * @param format by its content
 * @param content the whole model; where it came in a zip with labels, only the model
 * @param labels from a file of labels in that zip; otherwise empty
 */
public record ModelFile(ModelFormat format, byte[] content, List<String> labels) {

  public ModelFile {
    labels = List.copyOf(labels);
  }
}
