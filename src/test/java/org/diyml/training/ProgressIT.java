package org.diyml.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Those who watch an iteration hear its whole story, whenever they come. */
class ProgressIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Client owner = Client.registered(Server.shared());

  @Test
  void tellsEachEpochWhileItLearnsAndAfterwards() throws Exception {
    long project = digits();
    owner.post("/projects/" + project + "/iterations", "{\"epochs\":30}").expect(201);
    List<Event> live = watch(project, null);
    JsonNode iteration = owner.awaitIteration(project, 1, Duration.ofMinutes(2));
    List<Event> late = watch(project, null);

    for (List<Event> story : List.of(live, late)) {
      assertThat(story.get(0).name()).isEqualTo("status");
      assertThat(story.get(0).data().get("status").asText()).isEqualTo("queued");
      Event end = story.get(story.size() - 1);
      assertThat(end.name()).isEqualTo("end");
      assertThat(end.data().get("status").asText()).isEqualTo("succeeded");
      assertThat(epochs(story)).hasSize(30);
    }
    assertThat(steps(late)).isEqualTo(steps(live));
    List<JsonNode> losses = epochs(late).stream().map(e -> e.data().get("loss")).toList();
    assertThat(losses).isEqualTo(iteration.get("history").findValues("trainLoss"));
    assertThat(late.stream().map(e -> e.data().path("phase").asText()))
        .contains("looking", "learning", "judging");

    String cut = steps(late).get(9).id();
    assertThat(steps(watch(project, cut))).isEqualTo(steps(late).subList(10, steps(late).size()));
  }

  @Test
  void tellsThatItWasCancelled() throws Exception {
    long project = digits();
    owner.post("/projects/" + project + "/iterations", "{\"epochs\":1000}").expect(201);
    owner.post("/projects/" + project + "/iterations/1/cancel", "{}").expect(202);
    List<Event> story = watch(project, null);
    assertThat(story.get(story.size() - 1).data().get("status").asText()).isEqualTo("cancelled");
  }

  @Test
  void tellsNobodyElse() {
    long project = digits();
    owner.train(project);
    String events = "/projects/" + project + "/iterations/1/events";
    Client.registered(Server.shared()).get(events).expect(404);
    owner.get("/projects/" + project + "/iterations/2/events").expect(404);
  }

  private long digits() {
    long project = owner.project("classification");
    for (int digit = 0; digit < 2; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, 20)).expect(201);
    }
    return project;
  }

  /** Listens until the stream ends. */
  private List<Event> watch(long project, String lastId) throws IOException {
    Client watcher = lastId == null ? owner : owner.with("Last-Event-ID", lastId);
    String text =
        new String(
            watcher.get("/projects/" + project + "/iterations/1/events").expect(200).bytes(),
            StandardCharsets.UTF_8);
    List<Event> events = new ArrayList<>();
    for (String block : text.split("\n\n")) {
      Event event = Event.of(block);
      if (event.name() != null) {
        events.add(event);
      }
    }
    return events;
  }

  private static List<Event> steps(List<Event> story) {
    return story.stream().filter(event -> event.name().equals("progress")).toList();
  }

  private static List<Event> epochs(List<Event> story) {
    return steps(story).stream()
        .filter(event -> event.data().hasNonNull("validationLoss"))
        .toList();
  }

  private record Event(String name, String id, JsonNode data) {
    static Event of(String block) throws IOException {
      String name = null;
      String id = null;
      JsonNode data = null;
      for (String line : block.split("\n")) {
        if (line.startsWith("event:")) {
          name = line.substring(6).trim();
        } else if (line.startsWith("id:")) {
          id = line.substring(3).trim();
        } else if (line.startsWith("data:")) {
          data = MAPPER.readTree(line.substring(5));
        }
      }
      return new Event(name, id, data);
    }
  }
}
