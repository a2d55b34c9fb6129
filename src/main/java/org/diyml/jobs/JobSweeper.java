package org.diyml.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps this node's claims alive, and looks after what no living node holds. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobSweeper {
  @Inject private Jobs jobs;
  @Inject private RunningJobs running;
  @Inject private SweepVital vital;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void beat() {
    if (!running.claims().isEmpty()) {
      jobs.renew(running.claims()).forEach(running::stop);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sweep() {
    jobs.sweep();
    vital.swept();
  }

  @PreDestroy
  void stop() {
    running.stopAll();
  }
}
