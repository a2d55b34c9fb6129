package org.diyml.deployments;

/**
 * What answers for a key, as it was when the request came: a request is answered by this one model
 * whatever happens to the deployment in the meantime.
 *
 * @param name of the deployment
 * @param shadow the model that answers beside the live one; null for none
 * @param threshold from which score an answer counts where the caller says nothing; null for what
 *     suits the model
 * @param origins sites whose pages may call from a browser
 * @param keepResults whether the project wants answers kept, without pictures
 * @param keptShare share of answers that is kept with their pictures
 */
public record LiveModel(
    long deploymentId,
    long projectId,
    String name,
    ServedModel model,
    ServedModel shadow,
    Double threshold,
    Origins origins,
    boolean keepResults,
    double keptShare) {
  /** The same for a request of which nothing is to be kept. */
  public LiveModel keepingNothing() {
    return new LiveModel(
        deploymentId, projectId, name, model, shadow, threshold, origins, false, 0);
  }

  /** The same with the shadow in the place of the model. */
  public LiveModel shadowed() {
    return new LiveModel(
        deploymentId, projectId, name, shadow, null, threshold, origins, false, 0);
  }
}
