package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Trained models leave as files, and come back as models that answer the same. */
class ExportIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void anExportedModelAnswersAsThePlatformDoes() {
    long project = digits();
    owner.train(project);
    Answer exported =
        owner.get("/projects/" + project + "/iterations/1/model?format=onnx").expect(200);
    assertThat(exported.header("Content-Disposition")).contains("iteration-1.onnx");

    JsonNode uploaded =
        owner
            .form(
                "/models",
                Map.of(),
                "model",
                List.of(new Picture("iteration-1.onnx", exported.bytes())))
            .expect(201)
            .json();
    assertThat(uploaded.get("labels")).hasSize(3);
    assertThat(uploaded.at("/inputs/0/name").asText()).isEqualTo("image");
    assertThat(uploaded.at("/inputs/0/type").asText()).isEqualTo("uint8");

    Client own = deployed(project, "{\"iteration\":1}");
    Client back = deployed(project, "{\"modelId\":" + uploaded.get("id").asLong() + "}");
    for (int digit = 0; digit < 3; digit++) {
      List<Picture> unseen = Digits.of(digit, 31).subList(30, 31);
      Map<String, Double> expected = probabilities(own, unseen);
      probabilities(back, unseen)
          .forEach(
              (label, probability) ->
                  assertThat(probability)
                      .isCloseTo(
                          expected.get(label), within(1e-3)));
    }
  }

  @Test
  void whatWasTrainedLeavesAsTheFrameworkSavesIt() {
    long project = digits();
    owner.train(project);
    String model = "/projects/" + project + "/iterations/1/model";
    assertThat(owner.get(model + "?format=dl4j").expect(200).bytes())
        .startsWith((byte) 'P', (byte) 'K');
    owner.get(model + "?format=pickle").expect(422);
    owner.get("/projects/" + project + "/iterations/2/model").expect(404);
    Client.registered(Server.shared()).get(model).expect(404);
  }

  private long digits() {
    long project = owner.project("classification");
    for (int digit = 0; digit < 3; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, 25)).expect(201);
    }
    return project;
  }

  private Client deployed(long project, String choice) {
    String key =
        owner
            .post("/projects/" + project + "/deployments", choice)
            .expect(201)
            .json()
            .get("apiKey")
            .asText();
    return Client.anonymous(Server.shared()).with("API-Key", key);
  }

  private static Map<String, Double> probabilities(Client caller, List<Picture> picture) {
    Map<String, Double> found = new HashMap<>();
    caller
        .form("/inference", Map.of(), picture)
        .expect(200)
        .json()
        .get("predictions")
        .forEach(p -> found.put(p.get("label").asText(), p.get("probability").asDouble()));
    return found;
  }
}
