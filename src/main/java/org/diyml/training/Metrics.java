package org.diyml.training;

import org.diyml.projects.ProjectType;

/**
 * How good an iteration is on the validation part, as it is stored and shown. Nothing in it depends
 * on when or where it was computed.
 */
public sealed interface Metrics permits ClassificationFigures, DetectionFigures {

  /** The form that figures have in projects of that type. */
  static Class<? extends Metrics> of(ProjectType type) {
    return type == ProjectType.DETECTION ? DetectionFigures.class : ClassificationFigures.class;
  }
}
