package org.diyml.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonFormatterTest {
  private static final String TRICKY =
      "a \"quote\", a \\, a tab\t, a line\r\n, \u0000, \u2028, ä, 😀";

  private final JsonFormatter formatter = new JsonFormatter(() -> Map.of("requestId", "r-1"));

  @Test
  void isOneLineThatSaysAll() throws IOException {
    Instant at = Instant.parse("2026-01-02T03:04:05.006Z");
    LogRecord record = new LogRecord(Level.WARNING, TRICKY);
    record.setLoggerName("org.diyml.Some");
    record.setInstant(at);
    record.setThrown(new IllegalStateException(TRICKY));
    String line = formatter.format(record);
    assertThat(line).endsWith("}\n");
    assertThat(line.substring(0, line.length() - 1)).doesNotContain("\n", "\r");
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(Instant.parse(json.get("time").asText())).isEqualTo(at);
    assertThat(json.get("level").asText()).isEqualTo("WARNING");
    assertThat(json.get("logger").asText()).isEqualTo("org.diyml.Some");
    assertThat(json.get("message").asText()).isEqualTo(TRICKY);
    assertThat(json.get("requestId").asText()).isEqualTo("r-1");
    assertThat(json.get("exception").asText())
        .startsWith("java.lang.IllegalStateException: " + TRICKY)
        .contains("JsonFormatterTest");
  }

  @Test
  void leavesOutWhatIsNotThereAndFillsPlaces() throws IOException {
    LogRecord record = new LogRecord(Level.INFO, "{0} of {1}");
    record.setParameters(new Object[] {"one", "two"});
    JsonNode json = new ObjectMapper().readTree(formatter.format(record));
    assertThat(json.get("message").asText()).isEqualTo("one of two");
    assertThat(json.has("exception")).isFalse();
    assertThat(json.has("logger")).isFalse();
  }
}
