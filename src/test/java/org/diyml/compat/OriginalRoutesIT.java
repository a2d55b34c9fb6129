package org.diyml.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Clients of the original API, as they were written for it. */
class OriginalRoutesIT {
  private final String name = "carl-" + UUID.randomUUID();
  private final Client client = Client.anonymous(Server.shared());

  @Test
  void doesTheWholeMainJob() {
    long user = registerAndLogIn();
    long project =
        form("//projects/create", "name=Digits&project_type=classification")
            .expect(201)
            .json()
            .get("project_id")
            .asLong();
    assertThat(client.get("//dashboard").expect(200).json().get("projects")).hasSize(1);
    assertThat(client.get("//projects/" + user).expect(200).json().get("projects")).hasSize(1);
    client.get("//projects/" + (user + 1_000_000)).expect(404);
    String own = "//projects/" + project;
    assertThat(client.get(own + "/manage").expect(200).json().get("name").asText())
        .isEqualTo("Digits");

    long image = 0;
    for (int digit = 0; digit < 2; digit++) {
      for (Picture picture : Digits.of(digit, 12)) {
        image =
            client
                .form(own + "/upload_image", Map.of("label", "d" + digit), List.of(picture))
                .expect(201)
                .json()
                .get("image_id")
                .asLong();
      }
    }
    assertThat(client.get(own + "/images").json().get("total").asInt()).isEqualTo(24);
    form("//images/" + image + "/labels", "label=d1").expect(200);

    form(own + "/configure_training", "epochs=5").expect(415);
    client
        .post(own + "/configure_training", "{\"learning_rate\":0.002,\"epochs\":5,\"batch_size\":8}")
        .expect(201);
    assertThat(client.get(own + "/configure_training").json().get("epochs").asInt()).isEqualTo(5);
    client.get(own + "/predict?image_id=" + image).expect(409);

    JsonNode started = form(own + "/start_iteration", "").expect(201).json();
    long iteration = started.get("iteration_id").asLong();
    JsonNode state = client.awaitIteration(project, 1, Duration.ofMinutes(2));
    assertThat(state.get("id").asLong()).isEqualTo(iteration);
    JsonNode result = client.get(own + "/iterations/" + iteration).expect(200).json();
    assertThat(result.get("status").asText()).isEqualTo("succeeded");
    assertThat(result.get("result").get("accuracy").asDouble()).isGreaterThan(0.5);

    JsonNode predicted = form(own + "/predict", "image_id=" + image).expect(200).json();
    assertThat(predicted.get("prediction").asText()).isEqualTo("d1");
    assertThat(predicted.get("confidence").asDouble()).isBetween(0.5, 1.0);

    JsonNode deployed =
        form(own + "/deploy_model", "model_choice=" + iteration).expect(201).json();
    Client caller =
        Client.anonymous(Server.shared()).with("API-Key", deployed.get("api_key").asText());
    JsonNode answer =
        caller.form("//inference", Map.of(), List.of(Digits.last(0))).expect(200).json();
    assertThat(answer.get("predictions")).hasSize(2);
    caller.form("//inference", Map.of(), List.of()).expect(400);
    caller.form("//inference", Map.of(), List.of(new Picture("x", new byte[9]))).expect(400);
    Client.anonymous(Server.shared())
        .with("API-Key", "nobody's")
        .form("//inference", Map.of(), List.of())
        .expect(404);
    Client.anonymous(Server.shared()).form("//inference", Map.of(), List.of()).expect(401);

    form("//images/" + image + "/delete", "").expect(200);
    form(own, "_method=PUT").expect(400);
    form(own, "_method=DELETE").expect(200);
    client.get(own + "/manage").expect(404);
  }

  @Test
  void sendsBrowsersOnToPages() {
    registerAndLogIn();
    client.with("Accept", "text/html,application/xhtml+xml");
    Answer dashboard = client.get("//dashboard").expect(303);
    assertThat(dashboard.header("Location")).endsWith("/app/dashboard");
    Answer created =
        form("//projects/create", "name=Digits&project_type=classification").expect(303);
    assertThat(created.header("Location")).endsWith("/app/dashboard");
  }

  @Test
  void knowsNobodyAfterLogout() {
    registerAndLogIn();
    form("//logout", "").expect(200);
    client.get("//dashboard").expect(401);
    client.get("//projects/1/manage").expect(401);
  }

  private long registerAndLogIn() {
    client.post("//register", Client.credentials(name, "correct horse")).expect(201);
    Answer signedIn = form("//login", "username=" + name + "&password=correct+horse").expect(200);
    assertThat(signedIn.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    client.with("Cookie", signedIn.header("Set-Cookie").split(";")[0]);
    return signedIn.json().get("user_id").asLong();
  }

  private Answer form(String path, String fields) {
    return client.send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        fields.getBytes(StandardCharsets.UTF_8));
  }
}
