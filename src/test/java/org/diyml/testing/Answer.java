package org.diyml.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the server answered. */
public record Answer(HttpResponse<byte[]> response) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The HTTP status. */
  public int status() {
    return response.statusCode();
  }

  /** The value of a header; empty when there is none. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The body as it came. */
  public byte[] bytes() {
    return response.body();
  }

  /** The body as text. */
  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return MAPPER.readTree(text());
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + text(), e);
    }
  }

  /** This answer, which must have that status. */
  public Answer expect(int status) {
    if (status() != status) {
      throw new AssertionError("Expected " + status + ", got " + status() + ": " + text());
    }
    return this;
  }
}
