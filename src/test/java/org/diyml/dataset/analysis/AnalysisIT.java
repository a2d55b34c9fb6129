package org.diyml.dataset.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalysisIT {
  private static final Path STAMPS = Path.of("../shared/data/stamps.zip");

  private static Client client;

  @BeforeAll
  static void signIn() {
    client = Client.registered(Server.shared());
  }

  @Test
  void saysWhatAnEmptyProjectLacks() {
    JsonNode report = analyse(client.project("classification"));
    assertThat(report.get("images").asInt()).isZero();
    assertThat(report.get("ready").asBoolean()).isFalse();
    assertThat(report.get("notReady").asText()).contains("label");
  }

  @Test
  void findsCopiesAndLookAgainWhenTheDatasetChanges() {
    long project = client.project("classification");
    client.upload(project, "0", Digits.of(0, 12)).expect(201);
    client.upload(project, "1", Digits.of(1, 12)).expect(201);
    client.upload(project, "1", Digits.of(1, 2)).expect(201);
    client.upload(project, null, Digits.of(7, 1)).expect(201);
    JsonNode report = analyse(project);
    assertThat(report.get("images").asInt()).isEqualTo(27);
    assertThat(report.get("unlabelled").asInt()).isEqualTo(1);
    assertThat(report.get("duplicates")).hasSize(2);
    assertThat(report.get("ready").asBoolean()).isTrue();
    assertThat(report.get("leakage")).as("copies stay in one part of the split").isEmpty();
    assertThat(codes(report)).contains("duplicates", "unlabelled");

    assertThat(client.get(analysisOf(project)).status()).isEqualTo(200);
    long copy = report.at("/duplicates/0/1").asLong();
    client.delete("/images/" + copy).expect(204);
    assertThat(client.get(analysisOf(project)).status()).isEqualTo(202);
    assertThat(analyse(project).get("duplicates")).hasSize(1);
  }

  @Test
  void aStateThatComesBackHasTheReportThatItHad() {
    long project = client.project("classification");
    client.upload(project, "0", Digits.of(0, 12)).expect(201);
    client.upload(project, "1", Digits.of(1, 12)).expect(201);
    JsonNode before = report(project);
    long image = client.get("/projects/" + project + "/images").json().at("/items/3/id").asLong();
    client.put("/images/" + image + "/annotations", "{\"labels\":[\"1\"]}").expect(200);
    assertThat(report(project)).isNotEqualTo(before);
    client.post("/images/" + image + "/annotations/undo", "").expect(200);
    assertThat(report(project)).isEqualTo(before);
  }

  /** What was found, without the number of the analysis. */
  private static JsonNode report(long project) {
    return ((ObjectNode) analyse(project)).without("id");
  }

  @Test
  void namesLabelsThatAreProbablyWrong() {
    long project = client.project("classification");
    for (int digit : new int[] {0, 1, 6}) {
      client.upload(project, Integer.toString(digit), Digits.of(digit, 30)).expect(201);
    }
    Set<Long> wrong = new HashSet<>();
    JsonNode zeros = client.get("/projects/" + project + "/images?label=0&size=5").json();
    for (JsonNode image : zeros.get("items")) {
      wrong.add(image.get("id").asLong());
      client
          .put("/images/" + image.get("id").asLong() + "/annotations", "{\"labels\":[\"1\"]}")
          .expect(200);
    }
    List<Long> first = firstSuspects(analyse(project), 8);
    first.retainAll(wrong);
    assertThat(first.size()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void findsMostSwappedLabelsOfPhotos() throws IOException {
    assumeThat(STAMPS).exists();
    long project = client.project("classification");
    JsonNode imported = client.importArchive(project, Files.readAllBytes(STAMPS), Map.of());
    assertThat(imported.get("added").asInt()).isGreaterThan(200);
    Set<Long> swapped = new HashSet<>();
    JsonNode labels = client.get("/projects/" + project + "/labels").json().get("items");
    for (int i = 0; i < 5; i++) {
      String label = labels.get(i).get("name").asText();
      String other = labels.get((i + 2) % 5).get("name").asText();
      JsonNode page = client.get("/projects/" + project + "/images?size=40&label=" + label).json();
      for (int k : new int[] {3, 11}) {
        long image = page.at("/items/" + k + "/id").asLong();
        swapped.add(image);
        client
            .put("/images/" + image + "/annotations", "{\"labels\":[\"" + other + "\"]}")
            .expect(200);
      }
    }
    List<Long> first = firstSuspects(analyse(project), 20);
    first.retainAll(swapped);
    assertThat(first.size()).isGreaterThanOrEqualTo(7);
  }

  private static List<Long> firstSuspects(JsonNode report, int count) {
    List<Long> first = new ArrayList<>();
    for (JsonNode suspect : report.get("suspectLabels")) {
      if (first.size() < count) {
        first.add(suspect.get("imageId").asLong());
      }
    }
    return first;
  }

  private static List<String> codes(JsonNode report) {
    return report.get("warnings").findValuesAsText("code");
  }

  private static JsonNode analyse(long project) {
    client.get(analysisOf(project));
    JsonNode report =
        client.awaitEnd("/api/v1" + analysisOf(project), Duration.ofMinutes(3));
    assertThat(report.get("status").asText()).isEqualTo("succeeded");
    return report;
  }

  private static String analysisOf(long project) {
    return "/projects/" + project + "/analysis";
  }
}
