package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class CrashIT {
  @Test
  void endsAnIterationThatAKilledProcessLeft() {
    try (Server server = Server.start(Map.of())) {
      Client owner = Client.registered(server);
      long project = owner.project("classification");
      for (int digit = 0; digit < 3; digit++) {
        owner.upload(project, "digit " + digit, Digits.of(digit, 40)).expect(201);
      }
      owner.post("/projects/" + project + "/iterations", "{\"epochs\":400}").expect(201);
      String path = "/projects/" + project + "/iterations/1";
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> owner.get(path).json().get("epoch").asInt() >= 2);
      server.kill();
      server.restart();

      JsonNode iteration = owner.awaitIteration(project, 1, Duration.ofMinutes(4));
      assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
      assertThat(iteration.get("history")).hasSize(400);
      JsonNode uninterrupted =
          owner.awaitIteration(
              project,
              owner
                  .post("/projects/" + project + "/iterations", "{\"epochs\":400}")
                  .expect(201)
                  .json()
                  .get("number")
                  .asInt(),
              Duration.ofMinutes(4));
      for (String part : List.of("history", "metrics", "model", "dataset")) {
        assertThat(iteration.get(part)).isEqualTo(uninterrupted.get(part));
      }
      assertThat(owner.get("/projects/" + project + "/images").json().get("total").asInt())
          .isEqualTo(120);
    }
  }
}
