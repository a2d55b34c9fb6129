package org.diyml.platform.ending;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.StandardMBean;
import org.diyml.platform.settings.EndSignal;

/**
 * Prepares the end while the server still has all its services: once it stops, it takes them from
 * the application while requests and jobs use them.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeEnd {
  /** Service managers kill after 30 s and more; containers after what they are told. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long PAUSE_MILLIS = 50;

  @Inject private Event<NodeEnding> endings;
  @Resource private ContextService contexts;

  @PostConstruct
  void listen() {
    // Who asks is no thread of the application.
    Supplier<Boolean> prepared = contexts.contextualSupplier(this::prepare);
    NodeEndMXBean bean = prepared::get;
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(new StandardMBean(bean, NodeEndMXBean.class, true), EndSignal.name());
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreDestroy
  void forget() {
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(EndSignal.name());
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean prepare() {
    NodeEnding ending = new NodeEnding();
    endings.fire(ending);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ending.isReady() && System.nanoTime() < end) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return ending.isReady();
  }
}
