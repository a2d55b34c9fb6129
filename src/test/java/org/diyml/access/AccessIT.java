package org.diyml.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Ports;
import org.diyml.testing.PublishedFile;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route and every page, asked for by everybody, against one table of who may what. */
class AccessIT {
  /** What browsers are told with whatever they get, refusals too. */
  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "Referrer-Policy",
          "Cache-Control");

  @TempDir private static Path models;

  private static Server server;

  private final List<Row> rows = AccessTable.rows();

  /** What an administrator has installed here must come from nowhere outside. */
  @BeforeAll
  static void start() throws IOException {
    String address =
        PublishedFile.address("http://127.0.0.1:" + Ports.free() + "/none.tflite", new byte[1]);
    Files.writeString(
        models.resolve(Estate.NETWORK + ".json"),
        """
        {"name": "%s", "title": "None", "task": "classification", "address": %s}"""
            .formatted(Estate.NETWORK, address));
    server =
        Server.start(
            Map.of(
                "DIYML_ADMINS", Callers.ADMINISTRATOR, "DIYML_MODELS_DIR", models.toString()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theDocumentNamesEveryRoute() {
    assertThat(Routes.of(document())).isEqualTo(Routes.ofCode());
  }

  @Test
  void everyRouteAndPageHasARow() {
    Set<String> known = Routes.of(document());
    known.addAll(Routes.pages());
    Set<String> inTable = rows.stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
    assertThat(inTable).isEqualTo(known);
    assertThat(rows).hasSameSizeAs(inTable);
  }

  @Test
  void everybodyMayWhatTheTableSays() {
    Estate estate = Estate.on(server);
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      for (Actor actor : Actor.values()) {
        Outcome expected = row.access().outcome(actor);
        Answer answer = estate.ask(row, actor, expected == Outcome.LET_IN);
        if (Outcome.of(answer) != expected) {
          wrong.add(
              row + " by " + actor + ": " + answer.status() + " instead of " + expected + " "
                  + answer.text().lines().findFirst().orElse(""));
        }
        if (!HEADERS.stream().allMatch(header -> answer.header(header).length() > 0)) {
          wrong.add(row + " by " + actor + ": without all of " + HEADERS);
        }
      }
    }
    long pages = rows.stream().filter(Row::isPage).count();
    System.out.printf(
        "Access: %d routes and %d pages, each asked for by %d: %d requests, %d not as the table"
            + " says%n",
        rows.size() - pages,
        pages,
        Actor.values().length,
        rows.size() * Actor.values().length,
        wrong.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyComesToForwardedAddressesDirectly() {
    Client client = Client.registered(server);
    client.get("//api/original/dashboard").expect(403);
    client.post("//api/original/login", "{}").expect(403);
    client.post("//api/customvision/v3.0/Prediction/1/classify/iterations/1/image", "").expect(403);
  }

  private JsonNode document() {
    return Client.anonymous(server).with("Accept", "application/json").get("//openapi").expect(200).json();
  }
}
