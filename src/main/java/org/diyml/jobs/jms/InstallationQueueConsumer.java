package org.diyml.jobs.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;
import org.diyml.jobs.JobKind;

/** Hears of networks to install. How many come at once is set in {@code server-config}. */
@MessageDriven(
    name = "InstallationQueueConsumer",
    messageListenerInterface = MessageListener.class,
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "installation")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstallationQueueConsumer extends QueueConsumer {
  public InstallationQueueConsumer() {
    super(JobKind.INSTALLATION);
  }
}
