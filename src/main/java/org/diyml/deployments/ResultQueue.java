package org.diyml.deployments;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Answers that a project wants kept, until they are stored some at a time: no request waits for
 * that. When they come faster than they can be stored, some are not kept.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResultQueue {
  private static final int MOST = 20_000;
  private static final int GROUP = 500;

  @Inject private InferenceResults results;

  private final BlockingQueue<Answer> waiting = new LinkedBlockingQueue<>(MOST);

  /** Keeps the answers of a request, where that is wanted. */
  public void add(@Observes Inferred inferred) {
    if (inferred.model().keepResults()) {
      inferred.answers().forEach(waiting::offer);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @PreDestroy
  void store() {
    List<Answer> group = new ArrayList<>();
    while (waiting.drainTo(group, GROUP) > 0) {
      results.store(group);
      group.clear();
    }
  }
}
