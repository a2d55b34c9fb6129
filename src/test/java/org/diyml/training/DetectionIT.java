package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diyml.engine.Box;
import org.diyml.testing.Client;
import org.diyml.testing.Outside;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.diyml.testing.Shapes;
import org.junit.jupiter.api.Test;

/** Projects whose answer is boxes: from annotated pictures to the inference API. */
class DetectionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Client owner = Client.registered(Server.shared());

  @Test
  void trainsADetectorThatFindsWhatItNeverSaw() throws Exception {
    long project = annotated(60, 1);
    JsonNode iteration = owner.awaitIteration(project, start(project, "{}"), PATIENCE);
    assertThat(iteration.get("failure").asText()).isEqualTo("null");
    assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
    JsonNode metrics = iteration.get("metrics");
    assertThat(metrics.get("map50").asDouble()).isGreaterThan(0.8);
    assertThat(metrics.get("map5095").asDouble()).isLessThan(metrics.get("map50").asDouble());
    assertThat(metrics.get("perLabel").findValuesAsText("label"))
        .containsExactly("cross", "disc");
    assertThat(iteration.at("/history/0/validationMap50").isNumber()).isTrue();

    Client caller = deployed(project);
    int right = 0;
    for (Shapes.Scene scene : Shapes.scenes(10, 99)) {
      JsonNode found =
          caller.form("/inference", Map.of(), List.of(scene.picture())).expect(200).json();
      right += (int) scene.boxes().stream().filter(box -> isFound(box, found)).count();
    }
    assertThat(right).as("of 20 objects").isGreaterThanOrEqualTo(15);

    JsonNode again = owner.awaitIteration(project, start(project, "{}"), PATIENCE);
    assertThat(again.get("metrics")).isEqualTo(metrics);
    assertThat(again.at("/model/weightsSha256")).isEqualTo(iteration.at("/model/weightsSha256"));

    evaluates(project);
    leaves(project, caller);
  }

  /** The server compares the file with the model before it hands it out, and says so in the file. */
  private void leaves(long project, Client caller) throws Exception {
    byte[] file =
        owner.get("/projects/" + project + "/iterations/1/model?format=onnx").expect(200).bytes();
    Map<String, String> card =
        ModelProto.parseFrom(file).getMetadataPropsList().stream()
            .collect(
                Collectors.toMap(
                    StringStringEntryProto::getKey, StringStringEntryProto::getValue));
    assertThat(card).containsEntry("labels", "cross\ndisc").containsKey("threshold");
    assertThat(Integer.parseInt(card.get("parity.answers"))).isGreaterThan(10);
    assertThat(Double.parseDouble(card.get("parity.largestDifference"))).isLessThan(1e-3);
    answersOutside(file, caller);
  }

  /** A user needs nothing of the product. */
  private static void answersOutside(byte[] model, Client caller) throws Exception {
    Outside outside = new Outside(model);
    Picture picture = Shapes.scenes(10, 99).get(0).picture();
    JsonNode expected =
        caller.form("/inference", Map.of(), List.of(picture)).expect(200).json().get("predictions");
    assertThat(expected).isNotEmpty();
    for (Map<String, double[]> outputs :
        List.of(outside.inJava(picture), outside.inNode(picture))) {
      assertThat(outputs.get("scores")).hasSize(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertThat(outputs.get("scores")[i])
            .isCloseTo(expected.at("/" + i + "/probability").asDouble(), within(1e-3));
        assertThat(Arrays.copyOfRange(outputs.get("boxes"), 4 * i, 4 * i + 4))
            .containsExactly(box(expected.at("/" + i + "/box")), within(0.5));
      }
    }
  }

  private static double[] box(JsonNode box) {
    return Stream.of("x", "y", "width", "height")
        .mapToDouble(side -> box.get(side).asDouble())
        .toArray();
  }

  @Test
  void saysWhatIsMissing() {
    long project = owner.project("detection");
    JsonNode empty = owner.awaitIteration(project, start(project, "{}"), PATIENCE);
    assertThat(empty.get("status").asText()).isEqualTo("failed");
    assertThat(empty.get("failure").asText()).contains("boxes");
  }

  private void evaluates(long project) {
    long other = annotated(8, 7);
    byte[] archive = owner.get("/projects/" + other + "/export?format=coco").expect(200).bytes();
    JsonNode started =
        owner
            .form(
                "/projects/" + project + "/iterations/1/evaluations",
                Map.of(),
                "file",
                List.of(new Picture("new.zip", archive)))
            .expect(202)
            .json();
    JsonNode ended =
        owner.awaitEnd("/api/v1/evaluations/" + started.get("id").asLong(), PATIENCE);
    assertThat(ended.get("images").asInt()).isEqualTo(8);
    assertThat(ended.at("/metrics/map50").asDouble()).isGreaterThan(0.7);
  }

  private int start(long project, String settings) {
    return owner
        .post("/projects/" + project + "/iterations", settings)
        .expect(201)
        .json()
        .get("number")
        .asInt();
  }

  /** Every fifth image is held out, so that each run learns from the same and tells the same. */
  private long annotated(int images, long seed) {
    long project = owner.project("detection");
    int number = 0;
    for (Shapes.Scene scene : Shapes.scenes(images, seed)) {
      long image =
          owner
              .upload(project, null, List.of(scene.picture()))
              .expect(201)
              .json()
              .at("/images/0/id")
              .asLong();
      owner.put("/images/" + image + "/annotations", scene.json()).expect(200);
      String split = number++ % 5 == 1 ? "validation" : "train";
      owner.put("/images/" + image + "/split", "{\"split\":\"" + split + "\"}").expect(200);
    }
    return project;
  }

  private Client deployed(long project) {
    String key =
        owner
            .post("/projects/" + project + "/deployments", "{\"iteration\":1}")
            .expect(201)
            .json()
            .get("apiKey")
            .asText();
    return Client.anonymous(Server.shared()).with("API-Key", key);
  }

  private static boolean isFound(Shapes.Placed placed, JsonNode answer) {
    Box truth = new Box(placed.x(), placed.y(), placed.side(), placed.side());
    for (JsonNode prediction : answer.get("predictions")) {
      JsonNode box = prediction.get("box");
      Box found =
          new Box(
              box.get("x").asDouble(),
              box.get("y").asDouble(),
              box.get("width").asDouble(),
              box.get("height").asDouble());
      if (prediction.get("label").asText().equals(placed.label()) && truth.overlap(found) > 0.5) {
        return true;
      }
    }
    return false;
  }
}
