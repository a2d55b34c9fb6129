package org.diyml.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.testing.Caller;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;

/** What the product is for, as one client does it on every server. */
final class MainJob {
  private MainJob() {}

  /** From the account to the answer of the deployed model, and a model of another tool. */
  static void isDoneBy(Server server) {
    JsonNode health = Client.anonymous(server).get("/health").expect(200).json();
    assertThat(health.get("status").asText()).isEqualTo("UP");
    assertThat(Client.anonymous(server).get("/accounts/me").expect(401).header("Content-Type"))
        .startsWith("application/problem+json");

    Client owner = Client.registered(server);
    long project = owner.project("classification");
    JsonNode imported = owner.importArchive(project, Digits.archive(), Map.of());
    assertThat(imported.get("status").asText()).isEqualTo("succeeded");
    JsonNode iteration = owner.train(project);
    assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
    assertThat(iteration.at("/metrics/accuracy").asDouble()).isGreaterThan(0.8);

    JsonNode deployed =
        owner
            .post("/projects/" + project + "/deployments", "{\"iteration\":1}")
            .expect(201)
            .json();
    JsonNode answer = Caller.of(server, deployed).ask(Digits.last(0)).expect(200).json();
    assertThat(answer.at("/predictions/0/label").asText()).isEqualTo("0");

    for (String probe : List.of("started", "live", "ready")) {
      Client.anonymous(server).get("/health/" + probe).expect(200);
    }
    JsonNode uploaded =
        owner
            .form(
                "/models", Map.of(), "model", List.of(new Picture("shades.h5", SampleKeras.h5())))
            .expect(201)
            .json();
    assertThat(uploaded.get("classes").asInt()).isEqualTo(3);
  }
}
