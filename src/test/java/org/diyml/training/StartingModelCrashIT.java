package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** A run goes on after a crash also when the model that it starts from was deleted meanwhile. */
class StartingModelCrashIT {
  @Test
  void aRunNeedsNothingOfTheModelOnceItIsStarted() {
    try (Server server = Server.start(Map.of())) {
      Client owner = Client.registered(server);
      long project = owner.project("classification");
      for (int digit = 0; digit < 3; digit++) {
        owner.upload(project, "digit " + digit, Digits.of(digit, 40)).expect(201);
      }
      String iterations = "/projects/" + project + "/iterations";
      owner.train(project);
      byte[] file = owner.get(iterations + "/1/model").expect(200).bytes();
      long model = upload(owner, file);
      owner.post(iterations, overrides(model)).expect(201);
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> owner.get(iterations + "/2").json().get("epoch").asInt() >= 2);
      owner.delete("/models/" + model).expect(204);
      server.kill();
      server.restart();

      JsonNode iteration = owner.awaitIteration(project, 2, Duration.ofMinutes(4));
      assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
      assertThat(iteration.get("history")).hasSize(200);
      owner.post(iterations, overrides(upload(owner, file))).expect(201);
      JsonNode uninterrupted = owner.awaitIteration(project, 3, Duration.ofMinutes(4));
      for (String part : List.of("/history", "/metrics", "/model/weightsSha256", "/dataset")) {
        assertThat(iteration.at(part)).isEqualTo(uninterrupted.at(part));
      }
    }
  }

  private static long upload(Client owner, byte[] file) {
    return owner
        .form("/models", Map.of(), "model", List.of(new Picture("own.onnx", file)))
        .expect(201)
        .json()
        .get("id")
        .asLong();
  }

  private static String overrides(long model) {
    return "{\"epochs\":200,\"backbone\":\"model:" + model + "\"}";
  }
}
