package org.diyml.models;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells where models are deployed. The room that deploys them answers: this one knows none. */
public interface ModelUses {
  /**
   * Where uploaded models answer, as far as the account that is signed in may see it.
   *
   * @param modelIds ids of uploaded models
   * @return the uses of each model that has any, oldest first
   */
  Map<Long, List<ModelUse>> of(Collection<Long> modelIds);

  /**
   * The same of the models of iterations.
   *
   * @param iterationIds ids of iterations
   * @return the uses of each iteration that has any, oldest first
   */
  Map<Long, List<ModelUse>> ofIterations(Collection<Long> iterationIds);
}
