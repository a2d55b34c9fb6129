package org.diyml.jobs.jms;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.diyml.jobs.JobRunner;

/** Runs the jobs that messages name. Each queue has a bean of its own. */
abstract class QueueConsumer implements MessageListener {
  @Inject private JobRunner runner;

  @Override
  public void onMessage(Message message) {
    try {
      runner.run(Long.parseLong(message.getBody(String.class)));
    } catch (JMSException e) {
      throw new IllegalStateException("A message could not be read", e);
    }
  }
}
