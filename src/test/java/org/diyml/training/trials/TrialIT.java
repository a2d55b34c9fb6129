package org.diyml.training.trials;

import static org.assertj.core.api.Assertions.assertThat;

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
        .isEqualTo(50);
  }
}
