package org.diyml.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthIT {
  private final Client client = Client.anonymous(Server.shared());

  @Test
  void tellsOfEachPart() {
    JsonNode health = client.get("/health").expect(200).json();
    assertThat(health.get("status").asText()).isEqualTo("UP");
    assertThat(health.get("checks").findValuesAsText("name"))
        .containsAll(List.of("broker", "database", "disk", "jobs", "models", "training"));
  }

  @ParameterizedTest
  @CsvSource({"started,schema", "live,threads", "ready,database"})
  void answersEachProbeHereAndWhereMicroProfileHasIt(String probe, String part) {
    JsonNode own = client.get("/health/" + probe).expect(200).json();
    assertThat(own.get("status").asText()).isEqualTo("UP");
    assertThat(own.get("checks").findValuesAsText("name")).contains(part);
    JsonNode standard = client.get("//health/" + probe).expect(200).json();
    assertThat(standard.get("status").asText()).isEqualTo("UP");
    assertThat(standard.at("/checks/0/data/" + part).asText()).startsWith("up: ");
  }

  @Test
  void isNotReadyButLivesWhenTheDatabaseIsGone() throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    try (Server server =
        Server.start(
            Map.of(
                "DIYML_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "DIYML_DB_USER", "postgres",
                "DIYML_DB_PASSWORD", "postgres"))) {
      Client asking = Client.anonymous(server);
      asking.get("/health/started").expect(200);
      asking.get("/health/ready").expect(200);
      postgres.close();
      JsonNode ready = asking.get("/health/ready").expect(503).json();
      assertThat(ready.get("status").asText()).isEqualTo("DOWN");
      assertThat(state(ready, "database")).isEqualTo("DOWN");
      assertThat(state(ready, "disk")).isEqualTo("UP");
      assertThat(asking.get("//health/ready").status()).isEqualTo(503);
      asking.get("/health/live").expect(200);
      asking.get("/health/started").expect(200);
    }
  }

  @Test
  void answersUnknownAddressesWithAProblem() {
    Answer answer = Client.registered(Server.shared()).get("/nothing").expect(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(client.get("/nothing").expect(401).header("Content-Type"))
        .startsWith("application/problem+json");
  }

  private static String state(JsonNode report, String part) {
    for (JsonNode check : report.get("checks")) {
      if (check.get("name").asText().equals(part)) {
        return check.get("status").asText();
      }
    }
    throw new AssertionError("Nothing is said of " + part + ": " + report);
  }
}
