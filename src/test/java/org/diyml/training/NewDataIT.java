package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.diyml.testing.Shapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trained model on pictures that it never saw: an archive, and the project's unlabelled ones. */
class NewDataIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Client owner = Client.registered(Server.shared());
  private long project;

  @BeforeEach
  void train() {
    project = owner.project("classification");
    for (int digit = 0; digit < 3; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, 25)).expect(201);
    }
    owner.train(project);
  }

  @Test
  void isJudgedOnAnArchiveThatNeverEntersTheProject() {
    long other = owner.project("classification");
    for (int digit = 1; digit < 4; digit++) {
      List<Picture> unseen = Digits.of(digit, 40).subList(25, 40);
      owner.upload(other, "digit " + digit, unseen).expect(201);
    }
    byte[] archive = owner.get("/projects/" + other + "/export?format=csv").expect(200).bytes();
    JsonNode evaluation = evaluate(archive);

    assertThat(evaluation.get("status").asText()).isEqualTo("succeeded");
    assertThat(evaluation.get("images").asInt()).isEqualTo(30);
    assertThat(evaluation.get("skipped").asInt()).isEqualTo(15);
    assertThat(evaluation.at("/labels/unknown/0").asText()).isEqualTo("digit 3");
    assertThat(evaluation.at("/labels/absent/0").asText()).isEqualTo("digit 0");
    assertThat(evaluation.at("/metrics/accuracy").asDouble()).isGreaterThan(0.7);
    assertThat(evaluation.at("/metrics/perLabel")).hasSize(3);
    assertThat(owner.get("/projects/" + project + "/images").json().get("total").asInt())
        .isEqualTo(75);

    assertThat(evaluation.at("/shift/pictures/beyond").asDouble()).isBetween(0.0, 0.5);
    assertThat(evaluation.at("/shift/labels")).hasSize(3);
    assertThat(evaluation.at("/shift/labelDifference").asDouble())
        .as("a third of what was learned from is digit 0, which is not here")
        .isCloseTo(1 / 3.0, within(0.02));

    String path = "/evaluations/" + evaluation.get("id").asLong();
    Client.registered(Server.shared()).get(path).expect(404);
    assertThat(
            owner
                .get("/projects/" + project + "/iterations/1/evaluations")
                .json()
                .get("total")
                .asInt())
        .isEqualTo(1);
    owner.delete(path).expect(204);
    owner.get(path).expect(404);
  }

  @Test
  void comparesWhatAnUploadedModelIsTestedOnWithAProject() {
    long other = owner.project("classification");
    owner.upload(other, "digit 1", Digits.of(1, 40).subList(25, 40)).expect(201);
    List<Picture> shapes = Shapes.scenes(10, 3).stream().map(Shapes.Scene::picture).toList();
    owner.upload(other, "digit 2", shapes).expect(201);
    byte[] archive = owner.get("/projects/" + other + "/export?format=csv").expect(200).bytes();
    long model =
        owner
            .form(
                "/models",
                Map.of("labels", "digit 0\ndigit 1\ndigit 2"),
                "model",
                List.of(new Picture("shades.h5", SampleKeras.h5())))
            .expect(201)
            .json()
            .get("id")
            .asLong();
    String path = "/models/" + model + "/evaluations";
    List<Picture> file = List.of(new Picture("new.zip", archive));
    Answer started = owner.form(path, Map.of("project", "" + project), "file", file).expect(202);
    JsonNode compared = owner.awaitEnd(started.header("Location"), PATIENCE);

    assertThat(compared.get("status").asText()).isEqualTo("succeeded");
    assertThat(compared.get("project").asLong()).isEqualTo(project);
    assertThat(compared.at("/shift/pictures/beyond").asDouble())
        .as("10 of 25 are no digits")
        .isBetween(0.4, 0.8);
    assertThat(compared.at("/shift/labelDifference").asDouble()).isCloseTo(1 / 3.0, within(0.02));
    assertThat(compared.get("noShift").isNull()).isTrue();

    long strange = Client.registered(Server.shared()).project("classification");
    owner.form(path, Map.of("project", "" + strange), "file", file).expect(404);
    owner.form(path, Map.of("project", "mine"), "file", file).expect(422);
  }

  @Test
  void saysWhatIsWrongWithAnArchive() {
    JsonNode evaluation = evaluate("no zip at all".getBytes());
    assertThat(evaluation.get("status").asText()).isEqualTo("failed");
    assertThat(evaluation.get("failure").asText()).isNotBlank();
    owner
        .post("/projects/" + project + "/iterations/7/evaluations", "{}")
        .expect(404);
  }

  @Test
  void suggestsLabelsWhichOneClickAccepts() {
    List<Picture> unlabelled = Digits.of(1, 40).subList(30, 40);
    owner.upload(project, null, unlabelled).expect(201);
    String path = "/projects/" + project + "/suggestions";
    owner.get(path).expect(404);
    owner.post(path, "").expect(202);
    JsonNode suggested = owner.awaitEnd("/api/v1" + path, PATIENCE);

    assertThat(suggested.get("status").asText()).isEqualTo("succeeded");
    assertThat(suggested.get("total").asInt()).isEqualTo(10);
    List<Double> uncertainty =
        suggested.get("items").findValues("uncertainty").stream()
            .map(JsonNode::asDouble)
            .toList();
    assertThat(uncertainty).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    JsonNode surest = suggested.get("items").get(9);
    assertThat(surest.at("/answers/0/label").asText()).isEqualTo("digit 1");

    long image = surest.get("imageId").asLong();
    JsonNode accepted =
        owner.post(path + "/accept", "{\"imageIds\":[" + image + ",1]}").expect(200).json();
    assertThat(accepted.get("imageIds")).hasSize(1);
    assertThat(owner.get("/images/" + image).json().at("/labels/0").asText())
        .isEqualTo("digit 1");
    assertThat(owner.get(path).json().get("total").asInt()).isEqualTo(9);
    owner.post(path + "/accept", "{}").expect(422);
    Client.registered(Server.shared()).get(path).expect(404);
  }

  private JsonNode evaluate(byte[] archive) {
    Answer started =
        owner.form(
            "/projects/" + project + "/iterations/1/evaluations",
            Map.of(),
            "file",
            List.of(new Picture("new.zip", archive)));
    started.expect(202);
    return owner.awaitEnd("/api/v1/evaluations/" + started.json().get("id").asLong(), PATIENCE);
  }
}
