package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diyml.engine.analysis.SharedFolder;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.engine.convert.tflite.SampleTflite;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Training starts from models that users brought. */
class StartingModelIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void learnsOtherDigitsOnWhatANetworkKnowsOfDigits() {
    long model = knowsLaterDigits();
    long project = digits(0, 5, 40);
    owner
        .put(
            "/projects/" + project + "/training-config",
            "{\"backbone\":\"model:"
                + model
                + "\",\"epochs\":30,\"folds\":2,\"augmentation\":{\"rotate\":8,\"views\":1}}")
        .expect(200);
    JsonNode iteration = owner.train(project);
    assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
    assertThat(iteration.at("/metrics/accuracy").asDouble()).as("chance is 0.2").isGreaterThan(0.7);
    assertThat(iteration.at("/model/backbone").asText()).isEqualTo("model:" + model);
    assertThat(iteration.at("/model/inputSize").asInt()).isEqualTo(28);
    assertThat(iteration.at("/dataset/inputSize").asInt()).isEqualTo(28);
    JsonNode again = owner.train(project);
    assertThat(again.get("metrics")).isEqualTo(iteration.get("metrics"));
    assertThat(again.at("/model/weightsSha256")).isEqualTo(iteration.at("/model/weightsSha256"));

    owner.delete("/models/" + model).expect(204);
    JsonNode refused =
        owner.post("/projects/" + project + "/iterations", "").expect(422).json();
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo("backbone");
    owner.get("/projects/" + project + "/iterations/1/statistics").expect(200);
    testsAndShows(project);
    leavesAndComesBack(project, "digit 0");
    owner.delete("/projects/" + project + "/iterations/2").expect(204);
  }

  private void testsAndShows(long project) {
    byte[] archive =
        owner.get("/projects/" + project + "/export?format=folders").expect(200).bytes();
    String started =
        owner
            .form(
                "/projects/" + project + "/iterations/1/evaluations",
                Map.of(),
                "file",
                List.of(new Picture("again.zip", archive)))
            .expect(202)
            .header("Location");
    JsonNode evaluation = owner.awaitEnd(started, Duration.ofMinutes(2));
    assertThat(evaluation.at("/metrics/accuracy").asDouble()).isGreaterThan(0.7);
    JsonNode shown =
        owner
            .form(
                "/projects/" + project + "/predictions",
                Map.of("iterations", "1,2"),
                List.of(Digits.last(0)))
            .expect(200)
            .json();
    assertThat(shown.at("/answers/0/predictions")).hasSize(5);
    assertThat(shown.at("/answers/0/predictions")).isEqualTo(shown.at("/answers/1/predictions"));
  }

  /** What leaves as ONNX answers the same, and can itself be started from. */
  private void leavesAndComesBack(long project, String label) {
    byte[] onnx =
        owner
            .get("/projects/" + project + "/iterations/1/model?format=onnx")
            .expect(200)
            .bytes();
    long back = upload("iteration-1.onnx", onnx, Map.of()).get("id").asLong();
    Client own = deployed(project, "{\"iteration\":1}");
    Client returned = deployed(project, "{\"modelId\":" + back + "}");
    for (int digit = 0; digit < 3; digit++) {
      Map<String, Double> expected = probabilities(own, Digits.last(digit));
      assertThat(expected).containsKey(label);
      probabilities(returned, Digits.last(digit))
          .forEach(
              (name, probability) ->
                  assertThat(probability).isCloseTo(expected.get(name), within(1e-3)));
    }
    JsonNode next =
        started(project, "{\"backbone\":\"model:" + back + "\",\"mode\":\"auto\",\"epochs\":3}");
    assertThat(next.get("status").asText()).isEqualTo("succeeded");
  }

  @Test
  void learnsOnAKerasModel() {
    long model = upload("sample.h5", SampleKeras.h5(), Map.of()).get("id").asLong();
    long project = digits(0, 3, 20);
    JsonNode iteration = started(project, "{\"backbone\":\"model:" + model + "\",\"epochs\":3}");
    assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
    assertThat(iteration.at("/model/inputSize").asInt()).isEqualTo(8);

    owner.patch("/models/" + model, "{\"preprocessing\":\"-1..1\"}").expect(200);
    JsonNode corrected = started(project, "{\"backbone\":\"model:" + model + "\",\"epochs\":3}");
    assertThat(corrected.at("/model/weightsSha256"))
        .as("pixels are scaled in another way")
        .isNotEqualTo(iteration.at("/model/weightsSha256"));
    leavesAndComesBack(project, "digit 0");
  }

  @Test
  void refusesWhatNothingCanBeLearnedOn() {
    long shallow = upload("sample.tflite", SampleTflite.quantised(), Map.of()).get("id").asLong();
    long deep = upload("sample.h5", SampleKeras.h5(), Map.of()).get("id").asLong();
    long project = owner.project("classification");
    String config = "/projects/" + project + "/training-config";
    assertThat(refusal(owner, config, "model:" + shallow)).contains("Before its last layer");
    for (String nothing : List.of("model:0", "model:x", "model:", "model:999999", "7")) {
      assertThat(refusal(owner, config, nothing)).isNotBlank();
    }
    assertThat(owner.get(config).json().get("backbone").asText()).isEqualTo("auto");
    owner.put(config, "{\"backbone\":\"model:" + deep + "\"}").expect(200);

    long boxes = owner.project("detection");
    assertThat(refusal(owner, "/projects/" + boxes + "/training-config", "model:" + deep))
        .contains("detector");
    Client other = Client.registered(Server.shared());
    long theirs = other.project("classification");
    assertThat(refusal(other, "/projects/" + theirs + "/training-config", "model:" + deep))
        .contains("not there, or somebody else brought it");
  }

  @Test
  void learnsPhotosOnAPublishedNetworkOf8Bits() throws IOException {
    Optional<Path> tflite = SharedFolder.find("models/mobilenet_v2_1.0_224_quant.tflite");
    Optional<Path> stamps = SharedFolder.find("data/stamps.zip");
    assumeThat(tflite).isPresent();
    assumeThat(stamps).isPresent();
    byte[] file = Files.readAllBytes(tflite.orElseThrow());
    long model = upload("mobilenet.tflite", file, Map.of()).get("id").asLong();
    long project = owner.project("classification");
    owner.importArchive(project, Files.readAllBytes(stamps.orElseThrow()), Map.of());
    JsonNode own = started(project, "{\"folds\":5,\"backbone\":\"model:" + model + "\"}");
    assertThat(own.get("status").asText()).isEqualTo("succeeded");
    assertThat(own.at("/model/inputSize").asInt()).isEqualTo(224);
    assertThat(own.at("/metrics/folds/accuracy/mean").asDouble()).isGreaterThan(0.8);
  }

  private static String refusal(Client client, String config, String backbone) {
    JsonNode errors =
        client.put(config, "{\"backbone\":\"" + backbone + "\"}").expect(422).json().get("errors");
    assertThat(errors.at("/0/field").asText()).isEqualTo("backbone");
    return errors.at("/0/message").asText();
  }

  /** A network that was trained from scratch on the digits from 5 on, and left and came back. */
  private long knowsLaterDigits() {
    long project = digits(5, 10, 40);
    JsonNode trained = started(project, "{\"mode\":\"scratch\",\"epochs\":12}");
    assertThat(trained.get("status").asText()).isEqualTo("succeeded");
    byte[] zip =
        owner
            .get("/projects/" + project + "/iterations/1/model?format=dl4j")
            .expect(200)
            .bytes();
    return upload("digits.zip", zip, Map.of("name", "Later digits")).get("id").asLong();
  }

  private JsonNode started(long project, String overrides) {
    int number =
        owner
            .post("/projects/" + project + "/iterations", overrides)
            .expect(201)
            .json()
            .get("number")
            .asInt();
    return owner.awaitIteration(project, number, Duration.ofMinutes(4));
  }

  private JsonNode upload(String name, byte[] content, Map<String, String> about) {
    return owner
        .form("/models", about, "model", List.of(new Picture(name, content)))
        .expect(201)
        .json();
  }

  private long digits(int from, int to, int images) {
    long project = owner.project("classification");
    for (int digit = from; digit < to; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, images)).expect(201);
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

  private static Map<String, Double> probabilities(Client caller, Picture picture) {
    Map<String, Double> found = new HashMap<>();
    caller
        .form("/inference", Map.of(), List.of(picture))
        .expect(200)
        .json()
        .get("predictions")
        .forEach(p -> found.put(p.get("label").asText(), p.get("probability").asDouble()));
    return found;
  }
}
