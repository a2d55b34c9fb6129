package org.diyml.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diyml.models.GreyLevels;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Noise;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** A server whose operator allows little. */
class QuotasIT {
  private static final Server server = Server.strict();

  private final Client owner = Client.registered(server);

  @Test
  void holdsProjectsAndTheirOwnersToTheirImages() {
    long first = owner.project("classification");
    long second = owner.project("classification");
    owner.upload(first, "zero", Digits.of(0, 4)).expect(201);
    assertThat(reason(owner.upload(first, "zero", Digits.of(1, 2)))).contains("5", "4");
    owner.upload(first, "zero", Digits.of(1, 1)).expect(201);
    assertThat(reason(owner.upload(second, "zero", Digits.of(0, 3)))).contains("7", "5");
    owner.upload(second, "zero", Digits.of(0, 2)).expect(201);

    long image = owner.get("/projects/" + first + "/images").json().at("/items/0/id").asLong();
    owner.delete("/images/" + image).expect(204);
    owner.upload(second, "zero", Digits.of(2, 1)).expect(201);
    owner.delete("/projects/" + first).expect(204);
    owner.upload(second, "zero", Digits.of(3, 2)).expect(201);
  }

  @Test
  void holdsImportsToTheSame() {
    long project = owner.project("classification");
    JsonNode ended = owner.importArchive(project, Digits.archive(), Map.of());
    assertThat(ended.get("status").asText()).isEqualTo("failed");
    assertThat(ended.toString()).contains("A project may hold 5 images");
  }

  @Test
  void holdsProjectsToTheirBytes() {
    long project = owner.project("classification");
    Answer refused = owner.upload(project, "zero", List.of(new Picture("noise.png", Noise.picture(200))));
    assertThat(reason(refused)).contains("MB");
  }

  @Test
  void holdsAccountsToTheirProjectsModelsAndIterations() {
    long project = owner.project("classification");
    owner.project("detection");
    owner.project("detection");
    String body = "{\"name\":\"P\",\"type\":\"detection\"}";
    assertThat(reason(owner.post("/projects", body))).contains("3");

    model().expect(201);
    assertThat(reason(model())).contains("1");

    owner.upload(project, "zero", Digits.of(0, 2)).expect(201);
    owner.upload(project, "one", Digits.of(1, 3)).expect(201);
    String iterations = "/projects/" + project + "/iterations";
    owner.post(iterations, "{\"mode\":\"scratch\",\"epochs\":1000}").expect(201);
    assertThat(reason(owner.post(iterations, "{}"))).contains("cancel");
    owner.post(iterations + "/1/cancel", "").expect(202);
    owner.awaitIteration(project, 1, Duration.ofMinutes(1));
    owner.post(iterations, "{\"epochs\":1}").expect(201);
  }

  private Answer model() {
    List<Picture> file = List.of(new Picture("grey.onnx", GreyLevels.onnx()));
    return owner.form("/models", Map.of("name", "Grey"), "model", file);
  }

  private static String reason(Answer answer) {
    return answer.expect(409).json().get("detail").asText();
  }
}
