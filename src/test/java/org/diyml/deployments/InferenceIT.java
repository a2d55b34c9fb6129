package org.diyml.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class InferenceIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void answersWithTheModelThatIsDeployed() {
    long project = owner.project("classification");
    for (int digit : new int[] {0, 1, 7}) {
      owner.upload(project, "digit " + digit, Digits.of(digit, 30)).expect(201);
    }
    owner.train(project);
    JsonNode deployed =
        owner
            .post("/projects/" + project + "/deployments", "{\"iteration\":1}")
            .expect(201)
            .json();
    Client caller = caller(deployed);

    int right = 0;
    for (int digit : new int[] {0, 1, 7}) {
      JsonNode answer =
          caller.form("/inference", Map.of(), List.of(Digits.last(digit))).expect(200).json();
      assertThat(answer.get("predictions")).hasSize(3);
      assertThat(answer.get("model").asText()).isEqualTo("iteration-1");
      assertThat(answer.get("deployment")).isEqualTo(deployed.get("id"));
      String best = answer.get("predictions").get(0).get("label").asText();
      right += best.equals("digit " + digit) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(2);

    Picture picture = Digits.last(0);
    JsonNode bare =
        caller.send("POST", "/inference?top=1", "image/png", picture.bytes()).expect(200).json();
    assertThat(bare.get("predictions")).hasSize(1);
    JsonNode many =
        caller.form("/inference", Map.of(), List.of(picture, picture)).expect(200).json();
    assertThat(many.get("results")).hasSize(2);
    assertThat(many.get("results").get(0).get("predictions"))
        .isEqualTo(many.get("results").get(1).get("predictions"));
    JsonNode sure = caller.form("/inference?threshold=1", Map.of(), List.of(picture)).json();
    assertThat(sure.get("predictions")).hasSizeLessThan(2);

    owner.delete("/projects/" + project + "/iterations/1").expect(409);
  }

  @Test
  void deploysTheDefaultModelInBothTypes() {
    for (String type : new String[] {"classification", "detection"}) {
      long project = owner.project(type);
      Client caller =
          caller(
              owner
                  .post("/projects/" + project + "/deployments", "{\"model\":\"default\"}")
                  .expect(201)
                  .json());
      JsonNode answer =
          caller.form("/inference", Map.of(), List.of(Digits.last(4))).expect(200).json();
      assertThat(answer.get("model").asText()).startsWith("mobilenet-v2-");
      if (type.equals("classification")) {
        assertThat(answer.get("predictions")).hasSize(5);
      }
    }
  }

  @Test
  void tellsWhatIsWrongWithKeyOrPicture() {
    long project = owner.project("classification");
    JsonNode deployed =
        owner
            .post("/projects/" + project + "/deployments", "{\"model\":\"default\"}")
            .expect(201)
            .json();
    Client caller = caller(deployed);
    List<Picture> broken =
        List.of(new Picture("x.jpg", "no picture".getBytes(StandardCharsets.UTF_8)));
    caller.form("/inference", Map.of(), broken).expect(400);
    caller.form("/inference", Map.of(), List.of()).expect(400);
    caller.send("POST", "/inference", "image/png", new byte[0]).expect(400);
    caller.form("/inference?top=0", Map.of(), List.of(Digits.last(4))).expect(400);
    Client.anonymous(Server.shared()).form("/inference", Map.of(), broken).expect(401);
    Client.anonymous(Server.shared())
        .with("API-Key", "diyml_key_wrong")
        .form("/inference", Map.of(), broken)
        .expect(401);

    String path = "/deployments/" + deployed.get("id").asLong();
    owner.patch(path, "{\"active\":false}").expect(200);
    caller.form("/inference", Map.of(), List.of(Digits.last(4))).expect(401);
    owner.patch(path, "{\"active\":true}").expect(200);
    caller.form("/inference", Map.of(), List.of(Digits.last(4))).expect(200);
    owner.patch(path, "{\"iteration\":1}").expect(404);
    owner.delete(path).expect(204);
    caller.form("/inference", Map.of(), List.of(Digits.last(4))).expect(401);
  }

  @Test
  void issuesAndRevokesKeys() {
    long project = owner.project("classification");
    JsonNode deployed =
        owner
            .post("/projects/" + project + "/deployments", "{\"model\":\"default\"}")
            .expect(201)
            .json();
    String keys = "/deployments/" + deployed.get("id").asLong() + "/keys";
    JsonNode second = owner.post(keys, "{\"name\":\"phone\"}").expect(201).json();
    Client phone = caller(second);
    phone.form("/inference", Map.of(), List.of(Digits.last(2))).expect(200);
    assertThat(owner.get(keys).json().get("total").asInt()).isEqualTo(2);
    assertThat(owner.get(keys).text()).doesNotContain(second.get("apiKey").asText());
    owner.delete(keys + "/" + second.get("id").asLong()).expect(204);
    phone.form("/inference", Map.of(), List.of(Digits.last(2))).expect(401);
    caller(deployed).form("/inference", Map.of(), List.of(Digits.last(2))).expect(200);
  }

  @Test
  void refusesToDeployWhatIsNotTrained() {
    long project = owner.project("classification");
    String path = "/projects/" + project + "/deployments";
    owner.post(path, "{}").expect(422);
    owner.post(path, "{\"model\":\"best\"}").expect(422);
    owner.post(path, "{\"iteration\":1}").expect(404);
    owner.train(project);
    owner.post(path, "{\"iteration\":1}").expect(409);
  }

  @Test
  void isDescribedWithExamples() {
    String described = owner.get("//openapi").expect(200).text();
    assertThat(described)
        .contains("/api/v1/inference")
        .contains("API-Key")
        .contains("The model has more to do than it can")
        .contains("predictAsCustomVision")
        .contains("/api/v1/deployments/{deployment}/usage");
  }

  private static Client caller(JsonNode issued) {
    return Client.anonymous(Server.shared()).with("API-Key", issued.get("apiKey").asText());
  }
}
