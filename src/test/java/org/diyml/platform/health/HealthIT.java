package org.diyml.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.HealthParts;
import org.diyml.testing.Server;
import org.diyml.testing.ServerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(strings = {"broker", "database"})
  void tellsStrangersNoVersions(String part) {
    JsonNode health = client.get("/health").expect(200).json();
    assertThat(HealthParts.detail(health, part))
        .isNotBlank()
        .doesNotContainPattern("\\d\\.\\d");
  }

  @ParameterizedTest
  @DisabledIfSystemProperty(
      named = ServerKind.CHOICE,
      matches = "wildfly",
      disabledReason = "WildFly tells of health on its management port")
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
  void answersUnknownAddressesWithAProblem() {
    Answer answer = Client.registered(Server.shared()).get("/nothing").expect(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(client.get("/nothing").expect(401).header("Content-Type"))
        .startsWith("application/problem+json");
  }
}
