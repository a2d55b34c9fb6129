package org.diyml.jobs.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.diyml.jobs.JobRunner;

/** Hears of waiting training jobs. How many run at once is set in {@code server-config}. */
@MessageDriven(
    name = "TrainingQueueConsumer",
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "training")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrainingQueueConsumer implements MessageListener {
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
