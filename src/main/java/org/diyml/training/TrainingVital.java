package org.diyml.training;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.engine.dl4j.NativePath;
import org.diyml.platform.health.Vital;

/** Loads the training library soon after the start, and tells whether it has its fast path. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrainingVital implements Vital {
  private static final Logger LOG = Logger.getLogger(TrainingVital.class.getName());
  private static final String LOADING = "loading";

  /** Long enough for the server to answer first. */
  private static final int DELAY_SECONDS = 4;

  @Resource private ManagedScheduledExecutorService executor;

  private volatile String state = LOADING;

  @PostConstruct
  void start() {
    executor.schedule(this::load, DELAY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public String name() {
    return "training";
  }

  @Override
  public String check() {
    return state;
  }

  /** Training is slower without it, but works. */
  @Override
  public boolean required() {
    return false;
  }

  private void load() {
    try {
      NativePath.Report report = NativePath.report();
      state = report.text();
      LOG.log(report.fast() ? Level.INFO : Level.WARNING, () -> "Training: " + report.text());
    } catch (RuntimeException | LinkageError e) {
      // Nobody waits for this task: what it met must not vanish with it.
      state = "not available; the log tells why";
      LOG.log(Level.SEVERE, "The training library cannot be loaded", e);
    }
  }
}
