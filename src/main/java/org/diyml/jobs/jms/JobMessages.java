package org.diyml.jobs.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobQueued;
import org.diyml.jobs.Jobs;

/** The queues of the broker. Messages hold ids of jobs, never more. */
@Stateless
public class JobMessages {
  @Resource(name = "jms/ConnectionFactory")
  private ConnectionFactory connections;

  @Resource(name = "jms/training")
  private Queue training;

  @Resource(name = "jms/import")
  private Queue imports;

  @Resource(name = "jms/analysis")
  private Queue analysis;

  @Resource(name = "jms/evaluation")
  private Queue evaluation;

  @Resource(name = "jms/suggestion")
  private Queue suggestion;

  @Resource(name = "jms/installation")
  private Queue installation;

  /**
   * Tells one worker of the job's kind that it waits. What was told before is kept by the broker no
   * longer than until it is told once more, so that nothing piles up while all workers are busy.
   *
   * @throws JMSException when the broker cannot be reached
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void nudge(JobQueued job) throws JMSException {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
      MessageProducer producer = session.createProducer(queue(job.kind()));
      if (job.again()) {
        producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
        producer.setTimeToLive(Jobs.NUDGE_AGAIN.toMillis());
      }
      producer.send(session.createTextMessage(Long.toString(job.jobId())));
    }
  }

  /**
   * Tries whether the broker answers.
   *
   * @return the broker's name, without its version, which strangers need not know
   * @throws JMSException when it does not
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String ping() throws JMSException {
    try (Connection connection = connections.createConnection()) {
      return connection.getMetaData().getJMSProviderName();
    }
  }

  private Queue queue(JobKind kind) {
    return switch (kind) {
      case TRAINING -> training;
      case IMPORT -> imports;
      case ANALYSIS -> analysis;
      case EVALUATION -> evaluation;
      case SUGGESTION -> suggestion;
      case INSTALLATION -> installation;
    };
  }
}
