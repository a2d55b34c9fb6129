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
    HashSet<String> hashes =
        new HashSet<>(
            entities
                .createQuery(
                    "select distinct i.sha256 from Image i where i.projectId = :project",
                    String.class)
                .setParameter("project", deleting.projectId())
                .getResultList());
    dropped.fire(new ContentDropped(deleting.projectId(), hashes));
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentDropped content) {
    // The finished transaction still belongs to this thread, and looking again takes another.
    executor.execute(() -> reclaim.reclaim(content.projectId(), content.hashes()));
  }
}
