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
import org.diyml.testing.Outside;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Trained models leave as files, and come back as models that answer the same. */
class ExportIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void anExportedModelAnswersAsThePlatformDoes() throws Exception {
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
      assertSame(own, back, Digits.of(digit, 31).subList(30, 31));
    }
    answersOutside(exported.bytes(), own);

    JsonNode trained = owner.get("/trained-models").expect(200).json().at("/items/0");
    assertThat(trained.get("project").asLong()).isEqualTo(project);
    assertThat(trained.get("version").asInt()).isEqualTo(1);
    assertThat(trained.get("snapshot").asLong()).isPositive();
    assertThat(trained.get("weightsSha256").asText()).hasSize(64);
    assertThat(trained.get("bytes").asLong()).isPositive();
    assertThat(trained.get("deployments")).hasSize(1);
  }

  /** A user needs nothing of the product. */
  private static void answersOutside(byte[] model, Client own) throws Exception {
    Outside outside = new Outside(model);
    Picture picture = Digits.last(1);
    Map<String, Double> expected = probabilities(own, List.of(picture));
    for (Map<String, double[]> outputs :
        List.of(outside.inJava(picture), outside.inNode(picture))) {
      double[] probabilities = outputs.get("probabilities");
      assertThat(probabilities).hasSize(3);
      for (int digit = 0; digit < 3; digit++) {
        assertThat(probabilities[digit])
            .isCloseTo(expected.get("digit " + digit), within(1e-3));
      }
    }
  }

  @Test
  void aModelFromScratchLeavesInBothFormsAndComesBack() {
    long project = digits();
    owner.put("/projects/" + project + "/training-config", "{\"mode\":\"scratch\",\"epochs\":6}");
    owner.train(project);
    Client own = deployed(project, "{\"iteration\":1}");
    for (String format : List.of("onnx", "dl4j")) {
      JsonNode uploaded = comeBack(project, format);
      assertThat(uploaded.get("labels")).as(format).hasSize(3);
      Client back = deployed(project, "{\"modelId\":" + uploaded.get("id").asLong() + "}");
      for (int digit = 0; digit < 3; digit++) {
        assertSame(own, back, Digits.of(digit, 31).subList(30, 31));
      }
    }
    String model = "/projects/" + project + "/iterations/1/model";
    owner.get(model + "?format=pickle").expect(422);
    owner.get("/projects/" + project + "/iterations/2/model").expect(404);
    Client.registered(Server.shared()).get(model).expect(404);
  }

  @Test
  void aHeadLeavesAsTheFrameworkSavesItAndIsNoModelOfPictures() {
    long project = digits();
    owner.train(project);
    byte[] head = model(project, "dl4j").bytes();
    assertThat(head).startsWith((byte) 'P', (byte) 'K');
    JsonNode refused =
        owner
            .form("/models", Map.of(), "model", List.of(new Picture("head.zip", head)))
            .expect(422)
            .json();
    assertThat(refused.at("/errors/0/message").asText()).contains("takes no pictures");
  }

  private JsonNode comeBack(long project, String format) {
    return owner
        .form(
            "/models",
            Map.of(),
            "model",
            List.of(new Picture("model", model(project, format).bytes())))
        .expect(201)
        .json();
  }

  private Answer model(long project, String format) {
    return owner
        .get("/projects/" + project + "/iterations/1/model?format=" + format)
        .expect(200);
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

  private static void assertSame(Client own, Client back, List<Picture> picture) {
    Map<String, Double> expected = probabilities(own, picture);
    probabilities(back, picture)
        .forEach(
            (label, probability) ->
                assertThat(probability).isCloseTo(expected.get(label), within(1e-4)));
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
