package org.diyml.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.FirstRelease;
import org.diyml.testing.Postgres;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Whoever has used the product since its first schema goes on where they were. */
class UpgradeIT {
  @Test
  void ofTheEmbeddedDatabase() throws Exception {
    Path data = Server.newFolder();
    Path database = Files.createDirectories(data.resolve("database")).resolve("diyml");
    FirstRelease.install(
        "jdbc:h2:file:" + database + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "diyml", "diyml");
    try (Server server = Server.node(data, Map.of())) {
      hasAllThatWasThere(server);
      try (Stream<Path> backups = Files.list(data.resolve("backups"))) {
        assertThat(backups).as("kept before the migration").isNotEmpty();
      }
    }
  }

  @Test
  void ofPostgresql() throws Exception {
    Map<String, String> settings = Postgres.newDatabase();
    FirstRelease.install(
        settings.get("DIYML_DB_URL"),
        settings.get("DIYML_DB_USER"),
        settings.get("DIYML_DB_PASSWORD"));
    try (Server server = Server.start(settings)) {
      hasAllThatWasThere(server);
    }
  }

  private static void hasAllThatWasThere(Server server) {
    Client ada = Client.anonymous(server).signIn(FirstRelease.USERNAME, Client.PASSWORD);
    JsonNode project = ada.get("/projects").expect(200).json().at("/items/0");
    assertThat(project.get("name").asText()).isEqualTo("Birds");
    String path = "/projects/" + project.get("id").asLong();
    JsonNode images = ada.get(path + "/images?label=robin").expect(200).json();
    assertThat(images.get("total").asInt()).isEqualTo(1);
    assertThat(ada.get(path + "/training-config").expect(200).json().get("epochs").asInt())
        .isEqualTo(7);
    assertThat(ada.get(path + "/iterations/1").expect(200).json().get("status").asText())
        .isEqualTo("failed");
    assertThat(ada.get(path + "/deployments").expect(200).json().at("/items/0/name").asText())
        .isEqualTo("first");
    ada.upload(project.get("id").asLong(), "wren", List.of(Digits.last(0))).expect(201);
    ada.delete(path).expect(204);
  }
}
