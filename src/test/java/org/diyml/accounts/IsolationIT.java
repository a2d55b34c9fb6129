package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/**
 * Nothing of one account gets into lists and projects of another. That no route shows anything,
 * {@code AccessIT} holds.
 */
class IsolationIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Server server = Server.shared();
  private final Client owner = Client.registered(server);
  private final Client other = Client.registered(server);

  private long project;
  private long image;
  private long label;
  private long iteration;

  @Test
  void listsNothingOfOthers() {
    prepare();
    for (String list : List.of("/projects", "//dashboard")) {
      assertThat(other.get(list).expect(200).json().get("total").asInt()).isZero();
    }
    owner.get("/projects/" + project).expect(200);
  }

  @Test
  void takesNoIdsOfOthersIntoOnesOwnProject() {
    prepare();
    long own = other.project("classification");
    other.get("//projects/" + own + "/predict?image_id=" + image).expect(404);
    other.get("//projects/" + own + "/iterations/" + iteration).expect(404);
    other
        .send(
            "POST",
            "//projects/" + own + "/deploy_model",
            FORM,
            ("model_choice=" + iteration).getBytes(StandardCharsets.UTF_8))
        .expect(404);
    other.delete("/projects/" + own + "/labels/" + label).expect(404);
  }

  private void prepare() {
    project = owner.project("classification");
    image =
        owner
            .upload(project, "mine", Digits.of(0, 1))
            .expect(201)
            .json()
            .get("images")
            .get(0)
            .get("id")
            .asLong();
    label = owner.get("/projects/" + project + "/labels").json().get("items").get(0).get("id").asLong();
    iteration = owner.train(project).get("id").asLong();
  }
}
