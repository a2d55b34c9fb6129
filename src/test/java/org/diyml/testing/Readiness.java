package org.diyml.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Waits for servers. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Readiness() {}

  /** Returns when the product is healthy; throws when its process ends or time runs out. */
  static void await(URI base, Process process) {
    HttpClient http = HttpClient.newHttpClient();
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      try {
        if (isHealthy(http, base)) {
          return;
        }
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("The server did not become healthy; see target/servers");
  }

  private static boolean isHealthy(HttpClient http, URI base) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/health")).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // Nobody listens yet.
      return false;
    }
  }
}
