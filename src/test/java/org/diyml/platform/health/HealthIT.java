package org.diyml.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class HealthIT {
  private final Client client = Client.anonymous(Server.shared());

  @Test
  void tellsOfEachPart() {
    JsonNode health = client.get("/health").expect(200).json();
    assertThat(health.get("status").asText()).isEqualTo("UP");
    assertThat(health.get("checks").findValuesAsText("name"))
        .containsAll(List.of("broker", "database", "models", "training"));
    assertThat(client.get("//health/ready").expect(200).json().get("status").asText())
        .isEqualTo("UP");
  }

  @Test
  void answersUnknownAddressesWithAProblem() {
    Answer answer = Client.registered(Server.shared()).get("/nothing").expect(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(client.get("/nothing").expect(401).header("Content-Type"))
        .startsWith("application/problem+json");
  }
}
