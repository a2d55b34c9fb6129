package org.diyml.jobs.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.MessageListener;
import org.diyml.jobs.JobKind;

/** Hears of waiting analyses. How many run at once is set in {@code server-config}. */
@MessageDriven(
    name = "AnalysisQueueConsumer",
    messageListenerInterface = MessageListener.class,
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "analysis")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnalysisQueueConsumer extends QueueConsumer {
  public AnalysisQueueConsumer() {
    super(JobKind.ANALYSIS);
  }
}
