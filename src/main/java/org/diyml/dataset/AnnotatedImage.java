package org.diyml.dataset;

import java.util.List;

/** An image with its annotations. */
public record AnnotatedImage(Image image, List<Annotation> annotations) {
  /** The names of its labels, each once. */
  public List<String> labels() {
    return annotations.stream().map(a -> a.getLabel().getName()).distinct().toList();
  }
}
