package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** The record tells of this server, not of servers. */
class ProcessingRecordIT {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  @Test
  void tellsWhatTheServerDoesAtTheMoment() {
    Map<String, String> settings =
        Map.of("DIYML_STORE_KEY", KEY, "DIYML_SESSION_HOURS", "7", "DIYML_QUOTA_MODELS", "3");
    try (Server server = Server.start(settings)) {
      Client client = Client.registered(server);
      long project = client.project("classification");
      client.upload(project, "zero", Digits.of(0, 3)).expect(201);
      client.patch("/projects/" + project, "{\"retention\":{\"imagesDays\":90}}").expect(200);

      JsonNode told = client.get("/processing-record").expect(200).json();
      assertThat(told.get("encrypted").asBoolean()).isTrue();
      assertThat(kind(told, "accounts").get("held").asInt()).isEqualTo(1);
      assertThat(kind(told, "images").get("held").asInt()).isEqualTo(3);
      assertThat(kind(told, "images").get("kept").asText()).startsWith("1 of 1 projects");
      assertThat(kind(told, "sessions").get("kept").asText()).contains("7 hours");
      assertThat(kind(told, "installed").get("hosts")).isNotEmpty();
      assertThat(told.get("quotas").toString())
          .contains("{\"setting\":\"DIYML_QUOTA_MODELS\",\"most\":3}");
      told.get("kinds").forEach(ProcessingRecordIT::isComplete);
      JsonNode german =
          client.with("Accept-Language", "de").get("/processing-record").expect(200).json();
      assertThat(kind(german, "images").get("title").asText()).isEqualTo("Bilder");
      assertThat(kind(german, "sessions").get("kept").asText()).contains("7 Stunden");
      String page =
          client
              .with("Accept", "text/html")
              .send("GET", "//app/processing", null, null)
              .expect(200)
              .text();
      assertThat(page)
          .contains("1 von 1 Projekten", "Bilder sind auf der Platte verschlüsselt")
          .doesNotContain("processing.");
    }
  }

  private static JsonNode kind(JsonNode told, String category) {
    for (JsonNode kind : told.get("kinds")) {
      if (kind.get("category").asText().equals(category)) {
        return kind;
      }
    }
    throw new AssertionError("Nothing is told of " + category);
  }

  private static void isComplete(JsonNode kind) {
    for (String field : new String[] {"title", "data", "purpose", "place", "access", "kept"}) {
      assertThat(kind.get(field).asText()).as(kind + " " + field).isNotBlank();
    }
  }
}
