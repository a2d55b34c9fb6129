package org.diyml.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A program that has the key of a deployment. */
public record Caller(Client client) {
  /** A caller with a key of what was answered when the key was issued. */
  public static Caller of(Server server, JsonNode issued) {
    return new Caller(
        Client.anonymous(server).with("API-Key", issued.get("apiKey").asText()));
  }

  /** Sends pictures. */
  public Answer ask(Picture... pictures) {
    return ask("", pictures);
  }

  /** Sends pictures with a query that begins with a question mark. */
  public Answer ask(String query, Picture... pictures) {
    return client.form("/inference" + query, Map.of(), List.of(pictures));
  }
}
