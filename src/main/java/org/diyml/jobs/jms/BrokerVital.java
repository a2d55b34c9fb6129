package org.diyml.jobs.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import org.diyml.platform.health.Vital;

/** Asks the broker. */
@ApplicationScoped
public class BrokerVital implements Vital {
  @Inject private JobMessages messages;

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public String check() throws JMSException {
    return messages.ping();
  }
}
