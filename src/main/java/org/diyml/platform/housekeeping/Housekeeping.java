package org.diyml.platform.housekeeping;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;

/** Has all chores done, soon after each start and every night. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {
  private static final long AFTER_START_MILLIS = 1000;

  @Inject @Any private Instance<Chore> chores;
  @Resource private TimerService timers;

  @PostConstruct
  void started() {
    timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig(null, false));
  }

  @Timeout
  @Schedule(hour = "3", minute = "41", persistent = false)
  void round() {
    Instant now = Instant.now();
    RuntimeException failure = null;
    for (Chore chore : chores) {
      try {
        chore.run(now);
      } catch (RuntimeException e) {
        // The others are done all the same; the server's log has them all.
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
