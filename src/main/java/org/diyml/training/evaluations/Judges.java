package org.diyml.training.evaluations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.diyml.training.ClassificationFigures;
import org.diyml.training.DetectionFigures;

/** Makes the judge for each kind of model. */
@ApplicationScoped
public class Judges {
  /** A judge of the model of a task. */
  Judge<?> of(EvaluationTask task) {
    if (task.modelId() != null) {
      return new ClassifierJudge(task.labels(), ClassifierJudge.UNKNOWN);
    }
    if (task.figures() instanceof DetectionFigures detector) {
      return new DetectorJudge(
          detector.perLabel().stream().map(DetectionFigures.PerLabel::label).toList());
    }
    ClassificationFigures figures = (ClassificationFigures) task.figures();
    List<String> labels = figures.confusion().labels();
    String majority =
        figures.baseline() == null ? labels.get(0) : figures.baseline().label();
    return new ClassifierJudge(labels, labels.indexOf(majority));
  }
}
