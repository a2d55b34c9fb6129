package org.diyml.jobs.jms;

import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRunner;

/**
 * Hears that a job of one kind waits. Each queue has a bean of its own. There is a message for each
 * job, but whose turn it is the database says.
 */
abstract class QueueConsumer implements MessageListener {
  private final JobKind kind;

  @Inject private JobRunner runner;

  QueueConsumer(JobKind kind) {
    this.kind = kind;
  }

  @Override
  public void onMessage(Message message) {
    runner.runNext(kind);
  }
}
