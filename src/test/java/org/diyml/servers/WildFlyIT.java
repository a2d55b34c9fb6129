package org.diyml.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Figures;
import org.diyml.testing.Picture;
import org.diyml.testing.WildFly;
import org.junit.jupiter.api.Test;

/** The same WAR works on WildFly, with its own broker. */
class WildFlyIT {
  @Test
  void doesTheMainJob() throws IOException {
    try (WildFly server = WildFly.start()) {
      JsonNode health = Client.anonymous(server.base()).get("/health").expect(200).json();
      assertThat(health.get("status").asText()).isEqualTo("UP");
      assertThat(Client.anonymous(server.base()).get("/accounts/me").expect(401).header("Content-Type"))
          .startsWith("application/problem+json");

      Client owner = Client.registered(server.base());
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
      JsonNode answer =
          Client.anonymous(server.base())
              .with("API-Key", deployed.get("apiKey").asText())
              .form("/inference", Map.of(), List.of(Digits.last(0)))
              .expect(200)
              .json();
      assertThat(answer.get("predictions")).hasSize(2);

      for (String probe : List.of("started", "live", "ready")) {
        Client.anonymous(server.base()).get("/health/" + probe).expect(200);
      }
      Client.anonymous(server.base()).get("//metrics").expect(401);
      // The oldest account administers.
      Figures figures = Figures.of(owner.get("//metrics").expect(200).text());
      assertThat(figures.value("diyml_images_added_total")).isEqualTo(30);
      assertThat(figures.value("diyml_inference_requests_total{status=\"200\"}")).isEqualTo(1);

      JsonNode uploaded =
          owner
              .form(
                  "/models",
                  Map.of(),
                  "model",
                  List.of(new Picture("shades.h5", SampleKeras.h5())))
              .expect(201)
              .json();
      assertThat(uploaded.get("classes").asInt()).isEqualTo(3);
    }
  }
}
