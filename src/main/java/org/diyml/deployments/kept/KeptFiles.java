package org.diyml.deployments.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.diyml.deployments.DeploymentDeleted;
import org.diyml.platform.storage.FileStore;

/** The kept pictures' bytes, below those of their project. */
@ApplicationScoped
public class KeptFiles {
  @Inject private FileStore store;

  void put(long projectId, long deploymentId, String sha256, byte[] content) {
    store.put(area(projectId, deploymentId), sha256, content);
  }

  byte[] content(long projectId, long deploymentId, String sha256) {
    return find(projectId, deploymentId, sha256)
        .orElseThrow(() -> new IllegalStateException("The file store lost " + sha256));
  }

  /** The bytes, or nothing when they are there no more. */
  Optional<byte[]> find(long projectId, long deploymentId, String sha256) {
    return store.read(area(projectId, deploymentId), sha256);
  }

  void delete(long projectId, long deploymentId, String sha256) {
    store.delete(area(projectId, deploymentId), sha256);
  }

  void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeploymentDeleted deleted) {
    store.deleteArea(area(deleted.projectId(), deleted.deploymentId()));
  }

  private static String area(long projectId, long deploymentId) {
    return projectId + "/kept/" + deploymentId;
  }
}
