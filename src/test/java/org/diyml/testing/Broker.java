package org.diyml.testing;

import org.apache.activemq.broker.BrokerService;

/** A broker of its own, as several nodes share one. It forgets all messages when it ends. */
public final class Broker implements AutoCloseable {
  private final int port = Ports.free();
  private BrokerService service;

  private Broker() {}

  /** Starts one on a free port. */
  public static Broker start() throws Exception {
    Broker broker = new Broker();
    broker.run();
    return broker;
  }

  /** What nodes have as {@code DIYML_BROKER_URL}. */
  public String url() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Ends it, with all messages lost, and starts it anew on the same port. */
  public void restart() throws Exception {
    close();
    run();
  }

  @Override
  public void close() throws Exception {
    service.stop();
    service.waitUntilStopped();
  }

  private void run() throws Exception {
    service = new BrokerService();
    service.setPersistent(false);
    service.setUseJmx(false);
    service.addConnector(url());
    service.start();
    service.waitUntilStarted();
  }
}
