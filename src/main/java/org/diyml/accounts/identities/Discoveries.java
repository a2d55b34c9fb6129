package org.diyml.accounts.identities;

import com.nimbusds.oauth2.sdk.GeneralException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the provider says of itself. One request at a time asks it, and none for a while after it
 * gave no answer: else those who want to sign in would hold all threads of the server.
 */
@ApplicationScoped
public class Discoveries {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final long WAIT_SECONDS = 2;

  private final ReentrantLock asking = new ReentrantLock();
  private volatile Discovery known;
  private volatile Instant silentUntil = Instant.MIN;

  /**
   * What it says.
   *
   * @throws IOException when it gives no answer, or gave none a moment ago
   * @throws GeneralException when its answer makes no sense
   */
  Discovery of(Provider provider) throws IOException, GeneralException {
    Discovery found = recent();
    if (found != null) {
      return found;
    }
    if (!enter()) {
      throw new IOException("It is being asked already");
    }
    try {
      // Who waited may find what the one before was told.
      found = recent();
      return found == null ? ask(provider) : found;
    } finally {
      asking.unlock();
    }
  }

  private Discovery recent() {
    Discovery found = known;
    return found != null && found.isRecent() ? found : null;
  }

  private boolean enter() throws IOException {
    try {
      return asking.tryLock(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Discovery ask(Provider provider) throws IOException, GeneralException {
    if (Instant.now().isBefore(silentUntil)) {
      throw new IOException("It gave no answer a moment ago");
    }
    try {
      known = Discovery.of(provider);
      return known;
    } catch (IOException | GeneralException e) {
      silentUntil = Instant.now().plus(PAUSE);
      throw e;
    }
  }
}
