package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class TrainingIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void trainsAndTellsHowGoodTheModelIs() {
    long project = digits(10, 40);
    JsonNode iteration = owner.train(project);

    assertThat(iteration.get("status").asText()).isEqualTo("succeeded");
    assertThat(iteration.get("progress").asDouble()).isEqualTo(1);
    assertThat(iteration.get("history")).hasSize(10);
    JsonNode metrics = iteration.get("metrics");
    assertThat(metrics.get("accuracy").asDouble()).isGreaterThan(0.75);
    int validation =
        owner.get("/projects/" + project + "/images?split=validation").json().get("total").asInt();
    assertThat(sum(metrics.get("confusion").get("matrix"))).isEqualTo(validation);
    assertThat(metrics.get("perLabel")).hasSize(10);
    assertThat(metrics.get("intervals").get("accuracy").get(0).asDouble())
        .isLessThan(metrics.get("accuracy").asDouble());
    assertThat(iteration.get("dataset").get("images").asInt()).isEqualTo(400);

    assertThat(iteration.at("/environment/deeplearning4j").asText()).startsWith("1.0.0");
    JsonNode again = owner.train(project);
    assertThat(again.get("metrics")).isEqualTo(metrics);
    assertThat(again.at("/model/weightsSha256")).isEqualTo(iteration.at("/model/weightsSha256"));
    assertThat(again.get("number").asInt()).isEqualTo(2);
    assertThat(owner.get("/projects/" + project + "/iterations").json().get("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void keepsWhatItWasTrainedOnAlsoWhenImagesAreDeleted() {
    long project = digits(2, 12);
    JsonNode first = owner.train(project);
    assertThat(first.at("/dataset/snapshot").asText()).hasSize(64);
    long image = owner.get("/projects/" + project + "/images").json().at("/items/0/id").asLong();
    owner.delete("/images/" + image).expect(204);
    JsonNode second = owner.train(project);
    assertThat(second.at("/dataset/snapshot")).isNotEqualTo(first.at("/dataset/snapshot"));
    JsonNode third = owner.train(project);
    assertThat(third.at("/dataset/snapshot")).isEqualTo(second.at("/dataset/snapshot"));

    String dataset = "/projects/" + project + "/iterations/1/dataset";
    JsonNode kept = owner.get(dataset + "?size=200").expect(200).json();
    assertThat(kept.get("total").asInt()).isEqualTo(24);
    assertThat(kept.at("/items/0/id").asLong()).isEqualTo(image);
    long other = owner.project("classification");
    JsonNode imported =
        owner.importArchive(
            other, owner.get(dataset + "/export?format=folders").expect(200).bytes(), Map.of());
    assertThat(imported.get("added").asInt()).isEqualTo(24);
    Client.registered(Server.shared()).get(dataset).expect(404);
  }

  @Test
  void saysWhichLabelHasTooFewImages() {
    long project = digits(2, 6);
    owner.upload(project, "lonely", Digits.of(5, 2)).expect(201);
    JsonNode iteration = owner.train(project);
    assertThat(iteration.get("status").asText()).isEqualTo("failed");
    assertThat(iteration.get("failure").asText()).contains("lonely", "2", "5");

    JsonNode empty = owner.train(owner.project("classification"));
    assertThat(empty.get("failure").asText()).contains("labels");
  }

  @Test
  void refusesSettingsThatAreNotValid() {
    long project = owner.project("classification");
    String path = "/projects/" + project + "/training-config";
    assertThat(owner.get(path).json().get("epochs").asInt()).isEqualTo(10);
    JsonNode problem =
        owner
            .put(path, "{\"learningRate\":0,\"epochs\":1001,\"batchSize\":0}")
            .expect(422)
            .json();
    assertThat(problem.get("errors").findValuesAsText("field"))
        .containsExactly("learningRate", "epochs", "batchSize");
    for (String bad :
        List.of(
            "{\"epoch\":5}",
            "{\"epochs\":\"ten\"}",
            "{\"epochs\":1.5}",
            "{\"epochs\":null}",
            "{\"mode\":\"magic\"}",
            "{\"optimiser\":\"lion\"}",
            "{\"schedule\":\"steps\"}",
            "{\"augmentation\":{\"rotate\":90}}",
            "{\"augmentation\":{\"spin\":1}}",
            "{\"augmentation\":null}",
            "{\"labelSmoothing\":0.9}",
            "{\"weightDecay\":-1}",
            "{\"classWeights\":\"heavy\"}",
            "{\"timeBudgetSeconds\":0}",
            "{\"folds\":1}",
            "{\"backbone\":\"resnet\"}",
            "{\"validationShare\":0.9}",
            "{\"earlyStopping\":{\"patience\":0}}")) {
      owner.put(path, bad).expect(422);
    }
    owner.put(path, "[]").expect(400);
    assertThat(owner.put(path, "{\"epochs\":3}").expect(200).json().get("batchSize").asInt())
        .isEqualTo(32);
    owner.post("/projects/" + project + "/iterations", "{\"validationShare\":0.3}").expect(422);
  }

  @Test
  void takesOverridesForOneRun() {
    long project = digits(2, 10);
    JsonNode iteration =
        owner.awaitIteration(
            project,
            owner
                .post(
                    "/projects/" + project + "/iterations",
                    "{\"epochs\":3,\"augmentation\":{\"flip\":true}}")
                .expect(201)
                .json()
                .get("number")
                .asInt(),
            Duration.ofMinutes(2));
    assertThat(iteration.get("history")).hasSize(3);
    assertThat(iteration.get("config").get("augmentation").get("flip").asBoolean()).isTrue();
    assertThat(owner.get("/projects/" + project + "/training-config").json().get("epochs").asInt())
        .isEqualTo(10);
  }

  @Test
  void marksEarlierIterationsWhenAnImageIsMoved() {
    long project = digits(2, 10);
    assertThat(owner.train(project).get("comparable").asBoolean()).isTrue();
    long image =
        owner.get("/projects/" + project + "/images").json().get("items").get(0).get("id").asLong();
    owner.put("/images/" + image + "/split", "{\"split\":\"test\"}").expect(200);
    JsonNode iteration = owner.get("/projects/" + project + "/iterations/1").json();
    assertThat(iteration.get("comparable").asBoolean()).isFalse();
  }

  @Test
  void cancelsWhatRunsAndDeletesWhatIsDone() {
    long project = digits(10, 40);
    String path = "/projects/" + project + "/iterations";
    owner.post(path, "{\"epochs\":1000}").expect(201);
    owner.post(path + "/1/cancel", "").expect(202);
    JsonNode iteration = owner.awaitIteration(project, 1, Duration.ofSeconds(60));
    assertThat(iteration.get("status").asText()).isEqualTo("cancelled");
    owner.post(path + "/1/cancel", "").expect(409);
    owner.delete(path + "/1").expect(204);
    owner.get(path + "/1").expect(404);
  }

  private long digits(int labels, int images) {
    long project = owner.project("classification");
    for (int digit = 0; digit < labels; digit++) {
      owner.upload(project, Integer.toString(digit), Digits.of(digit, images)).expect(201);
    }
    return project;
  }

  private static int sum(JsonNode matrix) {
    int sum = 0;
    for (JsonNode row : matrix) {
      for (JsonNode cell : row) {
        sum += cell.asInt();
      }
    }
    return sum;
  }
}
