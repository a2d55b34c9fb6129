package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an iteration's answers for its validation images say. */
class StatisticsIT {
  private static final Client OWNER = Client.registered(Server.shared());
  private static long project;
  private static JsonNode trained;

  @BeforeAll
  static void train() {
    project = OWNER.project("classification");
    for (int digit = 0; digit < 4; digit++) {
      OWNER.upload(project, "digit " + digit, Digits.of(digit, 40)).expect(201);
    }
    trained = OWNER.train(project);
    start("{\"mode\":\"scratch\",\"epochs\":1,\"learningRate\":0.00001}");
  }

  @Test
  void everyCellOfTheConfusionMatrixLeadsToItsImages() {
    JsonNode confusion = trained.at("/metrics/confusion");
    Map<Long, String> seen = new HashMap<>();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        String label = confusion.at("/labels/" + row).asText();
        String answer = confusion.at("/labels/" + column).asText();
        JsonNode page =
            OWNER
                .get(
                    iteration(1) + "/statistics/answers?label=" + encoded(label) + "&answer="
                        + encoded(answer))
                .expect(200)
                .json();
        assertThat(page.get("total")).isEqualTo(confusion.at("/matrix/" + row + "/" + column));
        page.get("items").forEach(item -> seen.put(item.get("imageId").asLong(), label));
      }
    }
    JsonNode validation = OWNER.get("/projects/" + project + "/images?split=validation").json();
    assertThat(seen).hasSize(validation.get("total").asInt());
    validation
        .get("items")
        .forEach(
            image ->
                assertThat(seen)
                    .containsEntry(image.get("id").asLong(), image.at("/labels/0").asText()));
  }

  @Test
  void tellsMoreThanTheAccuracy() {
    JsonNode statistics = OWNER.get(iteration(1) + "/statistics").expect(200).json();
    assertThat(statistics.at("/metrics/accuracy")).isEqualTo(trained.at("/metrics/accuracy"));
    assertThat(statistics.get("precisionRecall")).hasSize(4);
    assertThat(statistics.at("/thresholds/points")).hasSize(101);
    assertThat(statistics.at("/calibration/before/bins")).hasSize(15);
    assertThat(trained.at("/metrics/baseline/accuracy").asDouble()).isBetween(0.1, 0.4);
    assertThat(trained.at("/metrics/baseline/beaten").asBoolean()).isTrue();
    assertThat(trained.at("/metrics/balancedAccuracy").asDouble()).isGreaterThan(0.6);
  }

  @Test
  void saysWhetherOneIterationIsBetterThanAnother() {
    JsonNode comparison = OWNER.get(iteration(1) + "/statistics/comparison?with=2").expect(200).json();
    assertThat(comparison.get("verdict").asText()).isEqualToIgnoringCase("better");
    assertThat(comparison.at("/accuracy/candidate")).isEqualTo(trained.at("/metrics/accuracy"));
    JsonNode same = OWNER.get(iteration(1) + "/statistics/comparison?with=1").expect(200).json();
    assertThat(same.get("verdict").asText()).isEqualToIgnoringCase("no_clear_difference");
    OWNER.get(iteration(1) + "/statistics/comparison?with=9").expect(404);
    OWNER.get(iteration(1) + "/statistics/comparison").expect(422);
  }

  @Test
  void judgesFurtherModelsOnOtherImages() {
    JsonNode folded = start("{\"folds\":3}");
    assertThat(folded.at("/metrics/folds/folds").asInt()).isEqualTo(3);
    assertThat(folded.at("/metrics/folds/accuracy/values")).hasSize(3);
    assertThat(folded.at("/metrics/folds/accuracy/mean").asDouble()).isGreaterThan(0.6);
    assertThat(folded.at("/model/weightsSha256"))
        .as("the folds leave the model alone")
        .isEqualTo(trained.at("/model/weightsSha256"));
  }

  @Test
  void recommendsARecipeWithReasons() {
    JsonNode advice =
        OWNER.get("/projects/" + project + "/training-config/recommended").expect(200).json();
    assertThat(advice.at("/settings/mode").asText()).isEqualTo("auto");
    assertThat(advice.at("/settings/epochs").asInt()).isGreaterThan(10);
    assertThat(advice.at("/settings/folds").asInt()).isEqualTo(5);
    assertThat(advice.get("reasons").findValuesAsText("field"))
        .containsExactly("mode", "augmentation", "epochs", "earlyStopping", "folds");
    OWNER
        .put(
            "/projects/" + OWNER.project("classification") + "/training-config",
            advice.get("settings").toString())
        .expect(200);
    OWNER
        .get("/projects/" + OWNER.project("classification") + "/training-config/recommended")
        .expect(409);
  }

  private static JsonNode start(String settings) {
    return OWNER.awaitIteration(
        project,
        OWNER
            .post("/projects/" + project + "/iterations", settings)
            .expect(201)
            .json()
            .get("number")
            .asInt(),
        Duration.ofMinutes(2));
  }

  private static String iteration(int number) {
    return "/projects/" + project + "/iterations/" + number;
  }

  private static String encoded(String label) {
    return label.replace(" ", "%20");
  }
}
