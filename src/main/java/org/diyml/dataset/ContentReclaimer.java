package org.diyml.dataset;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import org.diyml.projects.ProjectDeleting;

/** Frees what deleted images and projects leave outside the database, once they are really gone. */
@ApplicationScoped
public class ContentReclaimer {
  @PersistenceContext private EntityManager entities;
  @Inject private Event<ContentDropped> dropped;
  @Inject private ContentReclaim reclaim;
  @Resource private ManagedExecutorService executor;

  void projectDeleting(@Observes ProjectDeleting deleting) {
    HashSet<String> hashes = new HashSet<>();
    entities
        .createNativeQuery(
            "select sha256 from image where project_id = ?1 union select i.sha256"
                + " from snapshot_image i join snapshot s on s.id = i.snapshot_id"
                + " where s.project_id = ?1")
        .setParameter(1, deleting.projectId())
        .getResultList()
        .forEach(sha256 -> hashes.add((String) sha256));
    dropped.fire(new ContentDropped(deleting.projectId(), hashes));
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentDropped content) {
    // The finished transaction still belongs to this thread, and looking again takes another.
    executor.execute(() -> reclaim.reclaim(content.projectId(), content.hashes()));
  }
}
