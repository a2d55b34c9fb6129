package org.diyml.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.diyml.testing.Broker;
import org.diyml.testing.Client;
import org.diyml.testing.Cluster;
import org.diyml.testing.Digits;
import org.diyml.testing.Postgres;
import org.diyml.testing.Server;
import org.diyml.testing.ServerKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** One node that answers requests and two that work, on one PostgreSQL and one broker. */
@DisabledIfSystemProperty(
    named = ServerKind.CHOICE,
    matches = ServerKind.OF_WAR,
    disabledReason = "Which broker nodes share is set up in the servers, not by our settings")
class SeveralNodesIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final int EPOCHS = 400;
  private static final String LONG = "{\"epochs\":" + EPOCHS + "}";

  private static Broker broker;
  private static Cluster cluster;

  @BeforeAll
  static void startNodes() throws Exception {
    broker = Broker.start();
    cluster = Cluster.start(Server.newFolder(), Postgres.newDatabase(), broker, 2);
  }

  @AfterAll
  static void endNodes() throws Exception {
    cluster.close();
    broker.close();
  }

  @Test
  void goesOnElsewhereWhenAWorkerDies() {
    Client owner = Client.registered(cluster.web());
    long project = projectOf(owner);
    String iterations = "/projects/" + project + "/iterations";
    start(owner, project);
    start(owner, project);
    // Each node trains one at a time, so both workers are at it.
    await().atMost(SOON).until(() -> isBegun(owner, project, 1) && isBegun(owner, project, 2));
    cluster.workers().get(0).kill();

    String events = new String(owner.get(iterations + "/1/events").expect(200).bytes(), UTF_8);
    assertThat(events).contains("event: end").contains("id: " + EPOCHS);
    JsonNode first = owner.awaitIteration(project, 1, SOON);
    JsonNode second = owner.awaitIteration(project, 2, SOON);
    assertThat(first.get("status").asText()).isEqualTo("succeeded");
    assertThat(second.get("status").asText()).isEqualTo("succeeded");
    for (String part : List.of("history", "metrics")) {
      assertThat(first.get(part)).as("one of two was cut short").isEqualTo(second.get(part));
    }
  }

  @Test
  void stopsWhatAnotherNodeWorksOn() {
    Client owner = Client.registered(cluster.web());
    long project = projectOf(owner);
    owner.post("/projects/" + project + "/iterations", "{\"epochs\":1000}").expect(201);
    await().atMost(SOON).until(() -> isBegun(owner, project, 1));
    owner.post("/projects/" + project + "/iterations/1/cancel", "").expect(202);
    assertThat(owner.awaitIteration(project, 1, SOON).get("status").asText())
        .isEqualTo("cancelled");
  }

  @Test
  void outlivesTheEndOfTheBroker() throws Exception {
    Client owner = Client.registered(cluster.web());
    long project = projectOf(owner);
    broker.restart();
    owner.post("/projects/" + project + "/iterations", "{\"epochs\":5}").expect(201);
    assertThat(owner.awaitIteration(project, 1, SOON).get("status").asText())
        .isEqualTo("succeeded");
  }

  @Test
  void answersOfAWorkerNameTheOtherNodes() {
    Client stray = Client.anonymous(cluster.workers().get(1));
    assertThat(stray.get("/health").expect(200).json().get("status").asText()).isEqualTo("UP");
    stray.get("//health/live").expect(200);
    stray.get("/metrics").expect(401);
    String body = Client.credentials("somebody", Client.PASSWORD);
    assertThat(stray.post("/sessions", body).expect(503).json().get("detail").asText())
        .contains("web");
  }

  private static long projectOf(Client owner) {
    long project = owner.project("classification");
    for (int digit = 0; digit < 3; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, 40)).expect(201);
    }
    return project;
  }

  private static void start(Client owner, long project) {
    owner.post("/projects/" + project + "/iterations", LONG).expect(201);
  }

  private static boolean isBegun(Client owner, long project, int number) {
    JsonNode iteration = owner.get("/projects/" + project + "/iterations/" + number).json();
    return iteration.get("status").asText().equals("running") && iteration.get("epoch").asInt() > 1;
  }
}
