package org.diyml.customvision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** What programs send that were written for Custom Vision, and what they read of the answers. */
class CustomVisionIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void classifiesAsTheSdksAsk() {
    long project = owner.project("classification");
    JsonNode deployed = deploy(project, "everyday");
    Client program = program(deployed);
    String guid = "00000000-0000-0000-0000-%012d".formatted(project);
    String iteration = "/classify/iterations/everyday/";

    Answer form =
        program.form(
            "//customvision/v3.0/Prediction/" + guid + iteration + "image/nostore?application=x",
            Map.of(),
            "imageData",
            List.of(Digits.last(4)));
    JsonNode prediction = form.expect(200).json();
    assertThat(UUID.fromString(prediction.get("id").asText())).isNotNull();
    assertThat(prediction.get("project").asText()).isEqualTo(guid);
    assertThat(UUID.fromString(prediction.get("iteration").asText())).isNotNull();
    assertThat(prediction.get("created").asText()).endsWith("Z");
    JsonNode best = prediction.at("/predictions/0");
    assertThat(best.get("probability").asDouble()).isBetween(0.0, 1.0);
    assertThat(best.get("tagName").asText()).isNotBlank();
    assertThat(UUID.fromString(best.get("tagId").asText())).isNotNull();
    assertThat(best.has("boundingBox")).isFalse();

    String byNumber = "//customvision/v3.0/prediction/" + project;
    JsonNode again =
        program
            .send(
                "POST",
                byNumber + "/classify/iterations/" + deployed.get("id").asLong() + "/image",
                "application/octet-stream",
                Digits.last(4).bytes())
            .expect(200)
            .json();
    assertThat(again.get("predictions")).isEqualTo(prediction.get("predictions"));
  }

  @Test
  void detectsWithBoxesAsShares() {
    long project = owner.project("detection");
    JsonNode deployed = deploy(project, "boxes");
    JsonNode answer =
        program(deployed)
            .send(
                "POST",
                "//customvision/v3.0/Prediction/" + project + "/detect/iterations/boxes/image",
                "application/octet-stream",
                Digits.last(4).bytes())
            .expect(200)
            .json();
    for (JsonNode one : answer.get("predictions")) {
      JsonNode box = one.get("boundingBox");
      assertThat(box.get("left").asDouble() + box.get("width").asDouble()).isBetween(0.0, 1.001);
      assertThat(box.get("top").asDouble() + box.get("height").asDouble()).isBetween(0.0, 1.001);
    }
  }

  @Test
  void refusesInTheShapeThatProgramsExpect() {
    long project = owner.project("classification");
    JsonNode deployed = deploy(project, "named");
    String base = "//customvision/v3.0/Prediction/" + project;
    byte[] picture = Digits.last(4).bytes();
    Client program = program(deployed);
    String name = "/classify/iterations/named";
    expect(
        Client.anonymous(Server.shared()).send("POST", base + name + "/image", null, picture),
        401,
        "Unauthorized");
    expect(send(program, base + "1" + name + "/image", picture), 404, "NotFoundProject");
    expect(
        send(program, base + "/classify/iterations/other/image", picture),
        404,
        "NotFoundIteration");
    expect(
        send(program, base + "/detect/iterations/named/image", picture),
        400,
        "BadRequestNotSupported");
    expect(
        program.post(base + name + "/url", "{\"url\":\"http://127.0.0.1/a.jpg\"}"),
        400,
        "BadRequestImageUrl");
    expect(
        program.post(base + name + "/url/nostore", "{\"url\":\"http://127.0.0.1/a.jpg\"}"),
        400,
        "BadRequestImageUrl");
    expect(send(program, base + name + "/image", new byte[] {1, 2}), 400, "BadRequestImageFormat");
    expect(
        program.form(base + name + "/image", Map.of(), "imageData", List.<Picture>of()),
        400,
        "BadRequestImageFormat");
  }

  private static Answer send(Client program, String path, byte[] body) {
    return program.send("POST", path, "application/octet-stream", body);
  }

  private static void expect(Answer answer, int status, String code) {
    JsonNode error = answer.expect(status).json();
    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(error.get("message").asText()).isNotBlank();
  }

  private JsonNode deploy(long project, String name) {
    return owner
        .post(
            "/projects/" + project + "/deployments",
            "{\"model\":\"default\",\"name\":\"" + name + "\"}")
        .expect(201)
        .json();
  }

  private static Client program(JsonNode deployed) {
    return Client.anonymous(Server.shared())
        .with("Prediction-Key", deployed.get("apiKey").asText());
  }
}
