package org.diyml.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.diyml.projects.ProjectType;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken archives that are sent to the running server end in reports, and what is good is in. */
class BrokenArchivesIT {
  private static Client client;

  @BeforeAll
  static void signIn() {
    client = Client.registered(Server.shared());
  }

  static Stream<BrokenArchive> archives() {
    return BrokenArchives.all();
  }

  @ParameterizedTest
  @MethodSource("archives")
  void endsInAReport(BrokenArchive broken) {
    long project = client.project(broken.type().word());
    JsonNode end = client.importArchive(project, broken.zip(), Map.of());
    assertThat(end.get("status").asText()).as(end.toString()).isEqualTo("succeeded");
    assertThat(end.get("format").asText()).isEqualTo(broken.format().word());
    assertThat(end.get("problemCount").asInt())
        .as(end.toString())
        .isGreaterThanOrEqualTo(broken.problems().length + broken.damaged());
    for (JsonNode problem : end.get("problems")) {
      assertThat(problem.get("item").asText()).isNotBlank();
      assertThat(problem.get("reason").asText()).isNotBlank();
    }
    int good = broken.pictures() - broken.damaged();
    assertThat(end.get("added").asInt()).as(end.toString()).isEqualTo(good);
    assertThat(end.get("skipped").asInt()).isEqualTo(broken.damaged());
    assertThat(count(project, "")).isEqualTo(good);
    int labelled =
        broken.type() == ProjectType.CLASSIFICATION
            ? broken.labelled() - broken.damaged()
            : broken.labelled();
    assertThat(count(project, "&labelled=true")).as(end.toString()).isEqualTo(labelled);
  }

  private static int count(long project, String filter) {
    return client
        .get("/projects/" + project + "/images?size=1" + filter)
        .expect(200)
        .json()
        .get("total")
        .asInt();
  }
}
