package org.diyml.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program walks through the images of a project one by one. */
class NeighboursIT {
  private static final int COUNT = 4;

  private final Client owner = Client.registered(Server.shared());
  private final List<Long> images = new ArrayList<>();

  @BeforeEach
  void upload() {
    owner
        .upload(owner.project("classification"), null, Digits.of(0, COUNT))
        .expect(201)
        .json()
        .get("images")
        .forEach(image -> images.add(image.get("id").asLong()));
  }

  @Test
  void knowsWhatIsBeforeAndAfter() {
    JsonNode first = around(0, "");
    assertThat(first.get("previous").isNull()).isTrue();
    assertThat(first.get("next").asLong()).isEqualTo(images.get(1));
    assertThat(first.get("after").asInt()).isEqualTo(COUNT - 1);
    JsonNode last = around(COUNT - 1, "");
    assertThat(last.get("previous").asLong()).isEqualTo(images.get(COUNT - 2));
    assertThat(last.get("next").isNull()).isTrue();
    assertThat(last.get("before").asInt()).isEqualTo(COUNT - 1);
  }

  @Test
  void labelledImagesLeaveTheListAndNobodySkipsOne() {
    label(1);
    assertThat(around(0, "?labelled=false").get("next").asLong()).isEqualTo(images.get(2));
    label(0);
    JsonNode around = around(0, "?labelled=false");
    assertThat(around.get("next").asLong()).isEqualTo(images.get(2));
    assertThat(around.get("before").asInt() + around.get("after").asInt()).isEqualTo(2);
    assertThat(around(0, "?label=ring").get("next").asLong()).isEqualTo(images.get(1));
  }

  @Test
  void refusesAFilterThatIsNone() {
    owner.get("/images/" + images.get(0) + "/neighbours?labelled=perhaps").expect(400);
  }

  private JsonNode around(int index, String query) {
    return owner.get("/images/" + images.get(index) + "/neighbours" + query).expect(200).json();
  }

  private void label(int index) {
    owner
        .put("/images/" + images.get(index) + "/annotations", "{\"labels\":[\"ring\"]}")
        .expect(200);
  }
}
