package org.diyml.deployments.kept;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import org.diyml.deployments.Inferred;
import org.diyml.platform.uploads.SentFile;

/**
 * Draws which pictures are kept, and stores them a little later. When pictures come faster than
 * they can be stored, fewer are kept.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeptQueue {
  /** Most bytes of pictures that wait. */
  private static final long MOST = 64L << 20;

  @Inject private KeptPredictions kept;

  private final Queue<Sample> waiting = new ArrayDeque<>();
  private long bytes;

  /** Keeps the share of the pictures that the deployment asks for. */
  public void draw(@Observes Inferred inferred) {
    double share = inferred.model().keptShare();
    for (int i = 0; share > 0 && i < inferred.answers().size(); i++) {
      if (ThreadLocalRandom.current().nextDouble() < share) {
        add(inferred, i);
      }
    }
  }

  private void add(Inferred inferred, int place) {
    SentFile file = inferred.files().get(place);
    if (!reserve(file.bytes())) {
      return;
    }
    try {
      Sample sample =
          new Sample(
              inferred.model().projectId(),
              inferred.answers().get(place),
              file.name(),
              file.read());
      synchronized (this) {
        waiting.add(sample);
      }
    } catch (IOException e) {
      release(file.bytes());
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean reserve(long size) {
    boolean fits = bytes + size <= MOST;
    bytes += fits ? size : 0;
    return fits;
  }

  private synchronized void release(long size) {
    bytes -= size;
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @PreDestroy
  void store() {
    List<Sample> samples;
    synchronized (this) {
      samples = new ArrayList<>(waiting);
      waiting.clear();
    }
    try {
      if (!samples.isEmpty()) {
        kept.store(samples);
      }
    } finally {
      samples.forEach(sample -> release(sample.content().length));
    }
  }
}
