package org.diyml.jobs.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.jobs.JobQueued;

/**
 * Sends a message once a queued job is committed. A message that gets lost does no harm: the
 * sweeper sends another.
 */
@ApplicationScoped
public class JobNudge {
  private static final Logger LOG = Logger.getLogger(JobNudge.class.getName());

  @Inject private JobMessages messages;
  @Resource private ManagedExecutorService executor;

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
    // The finished transaction still belongs to this thread, and sending takes another.
    executor.execute(() -> send(job));
  }

  private void send(JobQueued job) {
    try {
      messages.nudge(job);
    } catch (JMSException e) {
      LOG.log(Level.WARNING, e, () -> "No message was sent for " + job + "; the sweeper will");
    }
  }
}
