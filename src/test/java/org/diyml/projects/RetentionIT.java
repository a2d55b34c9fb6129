package org.diyml.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.diyml.platform.storage.Sha256;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.EmbeddedDatabase;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.diyml.testing.Traces;
import org.junit.jupiter.api.Test;

/** Two days pass while a server is down. */
class RetentionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Picture OLD = Digits.of(0, 1).get(0);
  private static final Picture NEW = Digits.of(1, 1).get(0);
  private static final Picture ASKED = Digits.of(2, 1).get(0);
  private static final Picture ASKED_LONG_AGO = Digits.of(3, 1).get(0);

  @Test
  void deletesWhatAProjectKeepsNoLonger() throws Exception {
    try (Server server = Server.start(Map.of())) {
      Client client = Client.registered(server);
      long project = client.project("classification");
      String path = "/projects/" + project;
      long image = client.upload(project, "zero", List.of(OLD)).json().at("/images/0/id").asLong();
      String kept = keepRequests(server, client, path);
      retain(client, path, "{\"imagesDays\":1,\"requestsDays\":1}").expect(200);

      server.close();
      try (EmbeddedDatabase database = EmbeddedDatabase.of(server)) {
        database.run("update image set created_at = dateadd(day, -2, created_at)");
        database.run("update inference_result set created_at = dateadd(day, -2, created_at)");
        database.run(
            "update kept_prediction set kept_at = dateadd(day, -31, kept_at) where sha256 = '"
                + name(ASKED_LONG_AGO)
                + "'");
      }
      server.restart();

      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(() -> client.get("/images/" + image).expect(404));
      client.upload(project, "one", List.of(NEW)).expect(201);
      assertThat(client.get(path + "/images").json().get("total").asInt()).isEqualTo(1);
      List<String> gone = List.of(name(OLD), name(ASKED_LONG_AGO));
      Traces traces = Traces.of(server);
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(traces.fileNames()).noneMatch(gone::contains));
      assertThat(traces.fileNames()).contains(name(NEW), name(ASKED));
      // What is kept of a request yesterday is not as old as that.
      assertThat(client.get(kept).expect(200).json().get("total").asInt()).isEqualTo(1);
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(client.get("/audit").json().findValuesAsText("action"))
                      .contains("retention-set", "images-expired", "requests-expired"));
    }
  }

  private static String name(Picture picture) {
    return Sha256.of(picture.bytes());
  }

  /** Asks a deployment that keeps what it answers; gives where that is. */
  private static String keepRequests(Server server, Client client, String path) {
    client.patch(path, "{\"keepInferenceResults\":true}").expect(200);
    JsonNode deployed =
        client.post(path + "/deployments", "{\"model\":\"default\"}").expect(201).json();
    String deployment = "/deployments/" + deployed.get("id").asText();
    client.patch(deployment, "{\"keep\":{\"share\":1,\"days\":30}}").expect(200);
    Client.anonymous(server)
        .with("API-Key", deployed.get("apiKey").asText())
        .form("/inference", Map.of(), List.of(ASKED, ASKED_LONG_AGO))
        .expect(200);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> client.get(deployment + "/kept").json().get("total").asInt() == 2);
    return deployment + "/kept";
  }

  @Test
  void tellsAndChecksTheDays() {
    Client client = Client.registered(Server.shared());
    String path = "/projects/" + client.project("classification");
    assertThat(client.get(path).json().at("/retention/imagesDays").isNull()).isTrue();
    retain(client, path, "{\"imagesDays\":90}").expect(200);
    assertThat(client.get(path).json().at("/retention/imagesDays").asInt()).isEqualTo(90);
    assertThat(retain(client, path, "{\"imagesDays\":0}").expect(422).text())
        .contains("retention.imagesDays");
    retain(client, path, "{}").expect(200);
    assertThat(client.get(path).json().at("/retention/imagesDays").isNull()).isTrue();
  }

  private static Answer retain(Client client, String path, String days) {
    return client.patch(path, "{\"retention\":" + days + "}");
  }
}
