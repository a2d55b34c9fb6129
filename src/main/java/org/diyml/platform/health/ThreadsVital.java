package org.diyml.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Looks for threads that wait for each other and would do so for ever. */
@ApplicationScoped
public class ThreadsVital implements Vital {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Override
  public String name() {
    return "threads";
  }

  @Override
  public Probe probe() {
    return Probe.LIVE;
  }

  @Override
  public String check() throws VitalDown {
    long[] locked = threads.findDeadlockedThreads();
    if (locked != null) {
      throw new VitalDown(locked.length + " threads wait for each other");
    }
    return threads.getThreadCount() + " threads";
  }
}
