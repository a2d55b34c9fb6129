package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.diyml.projects.ProjectType;

/** The method for each type of project. */
@ApplicationScoped
public class TrainingMethods {
  @Inject @Any private Instance<TrainingMethod> methods;

  /** The method that trains projects of that type. */
  public TrainingMethod of(ProjectType type) {
    return methods.stream()
        .filter(method -> method.type() == type)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing trains " + type));
  }
}
