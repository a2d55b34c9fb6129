package org.diyml.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.diyml.testing.AccountArchive;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.HealthParts;
import org.diyml.testing.Noise;
import org.diyml.testing.Picture;
import org.diyml.testing.RestartedPostgres;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to work when the database goes away, and when the server is told to end. */
class StopsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 20;

  private static RestartedPostgres database;
  private static Server server;

  private final Client client = Client.registered(server);
  private final long project = client.project("classification");

  @BeforeAll
  static void start() {
    database = RestartedPostgres.empty();
    server = Server.start(database.settings());
  }

  @AfterAll
  static void end() {
    server.close();
    database.close();
  }

  /** All connections of the pool are dead then. */
  @Test
  void goesOnOnceTheDatabaseIsBack() {
    client.upload(project, "zero", Digits.of(0, 2)).expect(201);
    assertThat(statuses()).containsOnly(200);
    database.close();
    assertThat(statuses()).allMatch(status -> status >= 500);
    isNotReadyButLives();
    database.start();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> client.get("/health").status() == 200);
    assertThat(statuses()).containsOnly(200);
    assertThat(client.get(path("/images")).json().get("total").asInt()).isEqualTo(2);
  }

  /** Else whoever watches it would restart it for ever. */
  private void isNotReadyButLives() {
    Client stranger = Client.anonymous(server);
    JsonNode ready = stranger.get("/health/ready").expect(503).json();
    assertThat(ready.get("status").asText()).isEqualTo("DOWN");
    assertThat(HealthParts.status(ready, "database")).isEqualTo("DOWN");
    assertThat(HealthParts.detail(ready, "database")).doesNotContain("Exception");
    assertThat(HealthParts.status(ready, "disk")).isEqualTo("UP");
    stranger.get("//health/ready").expect(503);
    stranger.get("/health/live").expect(200);
    stranger.get("/health/started").expect(200);
  }

  private List<Integer> statuses() {
    return IntStream.range(0, AT_ONCE)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.get(path("")).status()))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @Test
  void finishesAnswersAndParksIterations() throws Exception {
    for (int digit = 0; digit < 3; digit++) {
      client.upload(project, "digit " + digit, Digits.of(digit, 40)).expect(201);
    }
    for (int side = 1000; side < 1005; side++) {
      client.upload(project, null, List.of(new Picture(side + ".png", Noise.picture(side))));
    }
    client.post(path("/iterations"), "{\"epochs\":400}").expect(201);
    await()
        .atMost(PATIENCE)
        .until(() -> client.get(path("/iterations/1")).json().get("epoch").asInt() >= 2);

    try (InputStream answer = client.open("/accounts/me/export")) {
      CompletableFuture<Boolean> ended =
          CompletableFuture.supplyAsync(() -> server.stop(Duration.ofMinutes(1)));
      Thread.sleep(3000);
      assertThat(AccountArchive.of(answer.readAllBytes()).files()).containsKey("manifest.jsonl");
      assertThat(ended.join()).as("ended in time").isTrue();
    }
    assertThat(database.value("select state from job where kind = 'TRAINING'")).isEqualTo("QUEUED");
    server.restart();
    JsonNode iteration = client.awaitIteration(project, 1, PATIENCE);
    assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
    assertThat(iteration.get("history")).hasSize(400);
  }

  private String path(String end) {
    return "/projects/" + project + end;
  }
}
