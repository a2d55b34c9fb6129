package org.diyml.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import org.diyml.platform.ending.NodeEnding;

/** What this node works on just now. */
@ApplicationScoped
public class RunningJobs {
  private final String node = UUID.randomUUID().toString();
  private final Map<Claim, JobRun> runs = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /** Names this run of the server; another one after each restart. */
  public String node() {
    return node;
  }

  /** Whether the server is about to end. */
  public boolean isStopping() {
    return stopping;
  }

  JobRun begin(Claim claim, DoubleConsumer report, Runnable saved) {
    JobRun run = new JobRun(claim, report, saved);
    runs.put(claim, run);
    if (stopping) {
      run.stop();
    }
    return run;
  }

  void end(JobRun run) {
    runs.remove(run.claim());
  }

  Collection<Claim> claims() {
    return runs.keySet();
  }

  void stop(Claim claim) {
    JobRun run = runs.get(claim);
    if (run != null) {
      run.stop();
    }
  }

  /** Jobs are left for another node, or for this one's next start. */
  void park(@Observes NodeEnding ending) {
    stopAll();
    ending.waitUntil(runs::isEmpty);
  }

  void stopAll() {
    stopping = true;
    runs.values().forEach(JobRun::stop);
  }
}
