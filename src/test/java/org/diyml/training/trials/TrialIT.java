package org.diyml.training.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** A trained model answers for a picture that is not kept. */
class TrialIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void answersForAPictureOfItsOwnerOnly() {
    long project = owner.project("classification");
    for (int digit = 0; digit < 2; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, 25)).expect(201);
    }
    owner.train(project);
    String path = "/projects/" + project + "/iterations/1/predictions";

    JsonNode best =
        owner.form(path, Map.of(), List.of(Digits.last(1))).expect(200).json().get("predictions");
    assertThat(best).hasSize(2);
    assertThat(best.at("/0/label").asText()).isEqualTo("digit 1");
    assertThat(best.at("/0/probability").asDouble()).isBetween(0.5, 1.0);
    JsonNode ofBody =
        owner.send("POST", path, "image/png", Digits.last(1).bytes()).expect(200).json();
    assertThat(ofBody.get("predictions")).isEqualTo(best);

    comparesModels(project, best);
    findsWhatItLearnedFrom(project);

    owner
        .form(path, Map.of(), List.of(new Picture("no.png", new byte[] {1, 2, 3})))
        .expect(400);
    owner.form(path, Map.of(), List.of(Digits.last(0), Digits.last(1))).expect(400);
    owner
        .form(path.replace("/1/", "/9/"), Map.of(), List.of(Digits.last(0)))
        .expect(404);
    Client.registered(Server.shared())
        .form(path, Map.of(), List.of(Digits.last(0)))
        .expect(404);
    assertThat(owner.get("/projects/" + project + "/images").json().get("total").asInt())
        .isEqualTo(49);
  }

  /** A picture that it learned from is most like itself, until it is deleted. */
  private void findsWhatItLearnedFrom(long project) {
    String path = "/projects/" + project + "/iterations/1/alike";
    JsonNode learned = owner.get("/projects/" + project + "/images?split=train").json();
    long image = learned.at("/items/0/id").asLong();
    byte[] content = owner.get("/images/" + image + "/content").expect(200).bytes();
    List<Picture> same = List.of(new Picture("same.png", content));

    JsonNode found = owner.form(path, Map.of(), same).expect(200).json();
    assertThat(found.get("images")).hasSize(8);
    assertThat(found.at("/images/0/imageId").asLong()).isEqualTo(image);
    assertThat(found.at("/images/0/labels/0").asText())
        .isEqualTo(learned.at("/items/0/labels/0").asText());
    assertThat(found.at("/images/0/similarity").asDouble()).isCloseTo(1, within(1e-3));
    assertThat(found.at("/images/1/similarity").asDouble()).isLessThan(1);
    assertThat(found.get("learned").asInt()).isEqualTo(learned.get("total").asInt());
    assertThat(found.get("compared")).isEqualTo(found.get("learned"));

    Client.registered(Server.shared()).form(path, Map.of(), same).expect(404);
    owner.form(path, Map.of(), List.of(new Picture("no.png", new byte[] {1}))).expect(400);
    owner.delete("/images/" + image).expect(204);
    JsonNode after = owner.form(path, Map.of(), same).expect(200).json();
    assertThat(after.get("images")).hasSize(8);
    assertThat(after.at("/images/0/imageId").asLong()).isNotEqualTo(image);
  }

  /** The same picture, shown to an iteration, an uploaded model and the default one. */
  private void comparesModels(long project, JsonNode best) {
    List<Picture> export =
        List.of(
            new Picture(
                "model.onnx",
                owner.get("/projects/" + project + "/iterations/1/model").expect(200).bytes()));
    long id =
        owner.form("/models", Map.of(), "model", export).expect(201).json().get("id").asLong();
    String path = "/projects/" + project + "/predictions";
    Map<String, String> asked = Map.of("iterations", "1", "models", "default, " + id);
    JsonNode answers =
        owner.form(path, asked, List.of(Digits.last(1))).expect(200).json().get("answers");
    assertThat(answers).hasSize(3);
    assertThat(answers.at("/0/iteration").asInt()).isEqualTo(1);
    assertThat(answers.at("/0/predictions")).isEqualTo(best);
    assertThat(answers.at("/1/model").asText()).isEqualTo(Long.toString(id));
    assertThat(answers.at("/1/predictions/0/label").asText()).isEqualTo("digit 1");
    assertThat(answers.at("/1/predictions/0/probability").asDouble())
        .isCloseTo(best.at("/0/probability").asDouble(), within(1e-4));
    assertThat(answers.at("/2/model").asText()).isEqualTo("default");
    assertThat(answers.at("/2/predictions")).hasSizeGreaterThan(20);

    owner.form(path, Map.of(), List.of(Digits.last(1))).expect(422);
    owner.form(path, Map.of("iterations", "one"), List.of(Digits.last(1))).expect(422);
    owner.form(path, Map.of("iterations", "9"), List.of(Digits.last(1))).expect(404);
    Client other = Client.registered(Server.shared());
    long theirs = other.project("classification");
    other
        .form(
            "/projects/" + theirs + "/predictions",
            Map.of("models", Long.toString(id)),
            List.of(Digits.last(1)))
        .expect(404);
  }
}
