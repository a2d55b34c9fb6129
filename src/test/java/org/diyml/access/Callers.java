package org.diyml.access;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Server;

/** The programs of everybody in the test, each with an account or key of its own. */
final class Callers {
  /** The user name of the administrator, whom the server's settings have to name. */
  static final String ADMINISTRATOR = "administrator";

  private final Server server;
  private final Map<Actor, Client> clients = new EnumMap<>(Actor.class);
  private final Map<Actor, String> names = new EnumMap<>(Actor.class);

  Callers(Server server) {
    this.server = server;
    for (Actor actor : Actor.values()) {
      if (actor.isSignedIn()) {
        String name = actor + "-" + UUID.randomUUID();
        clients.put(actor, client(actor == Actor.ADMINISTRATOR ? ADMINISTRATOR : name));
        names.put(actor, name(of(actor)));
      } else {
        clients.put(actor, Client.anonymous(server));
      }
    }
  }

  Client of(Actor actor) {
    return clients.get(actor);
  }

  String name(Actor actor) {
    return names.get(actor);
  }

  /** The user name of whoever uses the client. */
  static String name(Client client) {
    return client.get("/accounts/me").expect(200).json().get("username").asText();
  }

  /** Sends what a row says to an address. */
  Answer send(Row row, Actor actor, String address) {
    Client client = client(row, actor);
    if (row.isPage()) {
      return client.with("Accept", "text/html").send("GET", "/" + address, null, null);
    }
    String type =
        switch (row.kind()) {
          case "json" -> "application/json";
          case "form" -> "application/x-www-form-urlencoded";
          case "files" -> "multipart/form-data; boundary=x";
          default -> null;
        };
    String text = row.kind().equals("files") ? "--x--\r\n" : row.text();
    byte[] body = type == null ? null : text.getBytes(StandardCharsets.UTF_8);
    return client.send(row.method(), "/" + address, type, body);
  }

  private Client client(String name) {
    Client client = Client.anonymous(server);
    client.post("/accounts", Client.credentials(name, Client.PASSWORD)).expect(201);
    return client.signIn(name, Client.PASSWORD);
  }

  private Client client(Row row, Actor actor) {
    return row.newSession() && actor.isSignedIn()
        ? Client.anonymous(server).signIn(name(actor), Client.PASSWORD)
        : Client.anonymous(server).as(of(actor));
  }
}
