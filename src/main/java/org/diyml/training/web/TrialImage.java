package org.diyml.training.web;

import org.diyml.dataset.AnnotatedImage;

/** An image that people may ask the model about. */
public final class TrialImage {
  private final long id;
  private final String name;
  private final String label;

  TrialImage(AnnotatedImage annotated) {
    this.id = annotated.image().getId();
    this.name = annotated.image().getName();
    this.label = String.join(", ", annotated.labels());
  }

  public long getId() {
    return id;
  }

  /** The name of the uploaded file. */
  public String getName() {
    return name;
  }

  public String getLabel() {
    return label;
  }
}
