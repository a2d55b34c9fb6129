package org.diyml.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diyml.testing.AccountArchive;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Postgres;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** The main job on the other database. */
class PostgresIT {
  private static final byte[] PASSWORD =
      "{\"password\":\"correct horse battery\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void doesTheMainJob() throws IOException {
    try (Server server = Server.start(Postgres.newDatabase())) {
      Client owner = Client.registered(server);
      assertThat(owner.get("/health").json().toString()).contains("PostgreSQL");
      long project = owner.project("classification");
      for (int digit = 0; digit < 2; digit++) {
        owner.upload(project, "digit " + digit, Digits.of(digit, 15)).expect(201);
      }
      assertThat(owner.train(project).get("status").asText()).isEqualTo("succeeded");
      JsonNode deployed =
          owner
              .post("/projects/" + project + "/deployments", "{\"iteration\":1}")
              .expect(201)
              .json();
      Client.anonymous(server)
          .with("API-Key", deployed.get("apiKey").asText())
          .form("/inference", Map.of(), List.of(Digits.last(0)))
          .expect(200);
      looksAfterADeployment(owner, "/deployments/" + deployed.get("id").asLong());
      takesAllDataAway(owner, "/projects/" + project);
      owner.delete("/projects/" + project).expect(204);
      takesAndChecksADataset(owner);
    }
  }

  private static void looksAfterADeployment(Client owner, String path) {
    owner
        .patch(path, "{\"model\":\"default\",\"shadow\":{\"iteration\":1},\"threshold\":0.2}")
        .expect(200);
    assertThat(owner.post(path + "/rollback", "").expect(200).json().get("iteration").asInt())
        .isEqualTo(1);
    JsonNode usage = owner.get(path + "/usage").expect(200).json();
    assertThat(usage.get("requests").asInt()).isEqualTo(1);
    assertThat(owner.get(path + "/kept").expect(200).json().get("total").asInt()).isZero();
    long key = owner.get(path + "/keys").json().at("/items/0/id").asLong();
    owner.post(path + "/keys/" + key + "/rotate", "{}").expect(201);
  }

  private static void takesAllDataAway(Client owner, String project) throws IOException {
    owner.patch(project, "{\"retention\":{\"imagesDays\":90}}").expect(200);
    AccountArchive archive =
        AccountArchive.of(owner.get("/accounts/me/export").expect(200).bytes());
    String folder = project.substring(1);
    assertThat(archive.rows(folder + "/image.jsonl")).hasSize(30);
    JsonNode result = archive.rows(folder + "/training_result.jsonl").get(0);
    assertThat(result.get("metrics").isObject()).isTrue();
    JsonNode record = owner.get("/processing-record").expect(200).json();
    assertThat(record.toString()).contains("1 of 1 projects");
  }

  private static void takesAndChecksADataset(Client owner) {
    long project = owner.project("classification");
    JsonNode imported = owner.importArchive(project, Digits.archive(), Map.of());
    assertThat(imported.get("added").asInt()).isEqualTo(400);
    String analysis = "/projects/" + project + "/analysis";
    owner.get(analysis).expect(202);
    JsonNode report = owner.awaitEnd("/api/v1" + analysis, Duration.ofMinutes(2));
    assertThat(report.get("ready").asBoolean()).isTrue();
    long label = owner.get("/projects/" + project + "/labels").json().at("/items/0/id").asLong();
    owner.patch("/projects/" + project + "/labels/" + label, "{\"name\":\"1\"}").expect(200);
    assertThat(owner.get("/projects/" + project + "/export?format=coco").expect(200).bytes())
        .hasSizeGreaterThan(100_000);
    owner.send("DELETE", "/accounts/me", "application/json", PASSWORD).expect(204);
  }
}
