package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class AccountsIT {
  private final Server server = Server.shared();

  @Test
  void registersOnceAndSignsInInAnyCase() {
    Client client = Client.anonymous(server);
    String name = "Ada-" + UUID.randomUUID();
    JsonNode account =
        client.post("/accounts", Client.credentials(name, "correct horse")).expect(201).json();
    assertThat(account.get("username").asText()).isEqualTo(name);
    client.post("/accounts", Client.credentials(name.toUpperCase(), "another horse")).expect(409);

    client.signIn(name.toLowerCase(), "correct horse");
    assertThat(client.get("/accounts/me").expect(200).json().get("id")).isEqualTo(account.get("id"));
    client.delete("/sessions/current").expect(204);
    client.get("/accounts/me").expect(401);
  }

  @Test
  void namesEachFieldThatIsNotValid() {
    Answer answer =
        Client.anonymous(server)
            .post("/accounts", "{\"username\":\"\",\"password\":\"short\",\"email\":\"nobody\"}")
            .expect(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("errors").findValuesAsText("field"))
        .containsExactly("username", "password", "email");
    assertThat(answer.json().get("incident").asText()).isNotBlank();
  }

  @Test
  void answersBrokenBodiesWithTheirReason() {
    Client client = Client.anonymous(server);
    client.post("/accounts", "{nothing").expect(400);
    client.post("/accounts", "").expect(400);
    client.post("/accounts", "{\"username\":5}").expect(422);
    client
        .send("POST", "/accounts", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
        .expect(415);
  }

  @Test
  void slowsDownGuessingButCountsFailuresOnly() {
    Client client = Client.anonymous(server);
    String name = "guessed-" + UUID.randomUUID();
    client.post("/accounts", Client.credentials(name, "correct horse")).expect(201);
    for (int i = 0; i < 15; i++) {
      client.post("/sessions", Client.credentials(name, "correct horse")).expect(201);
    }
    Answer answer = client.post("/sessions", Client.credentials(name, "wrong horse")).expect(401);
    for (int i = 0; i < 15 && answer.status() == 401; i++) {
      answer = client.post("/sessions", Client.credentials(name, "wrong horse"));
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }

  @Test
  void issuesTokensThatCanBeRevoked() {
    Client owner = Client.registered(server);
    JsonNode token = owner.post("/accounts/me/tokens", "{\"name\":\"script\"}").expect(201).json();
    Client script =
        Client.anonymous(server).with("Authorization", "Bearer " + token.get("token").asText());
    script.get("/accounts/me").expect(200);
    assertThat(owner.get("/accounts/me/tokens").json().get("total").asInt()).isEqualTo(1);
    assertThat(owner.get("/accounts/me/tokens").text())
        .doesNotContain(token.get("token").asText());

    owner.delete("/accounts/me/tokens/" + token.get("id").asLong()).expect(204);
    script.get("/accounts/me").expect(401);
  }

  @Test
  void refusesWhatAnotherSiteSendsWithACookie() {
    Client owner = Client.registered(server);
    JsonNode token = owner.post("/accounts/me/tokens", "{\"name\":\"c\"}").expect(201).json();
    Client browser =
        Client.anonymous(server).with("Cookie", "diyml_session=" + token.get("token").asText());
    String project = "{\"name\":\"P\",\"type\":\"classification\"}";
    browser.post("/projects", project).expect(201);
    browser.with("Origin", "http://evil.example").post("/projects", project).expect(403);
    browser.with("Sec-Fetch-Site", "same-origin").post("/projects", project).expect(403);
    browser.with("Origin", server.base().toString()).post("/projects", project).expect(201);
    browser.with("Sec-Fetch-Site", "cross-site").post("/projects", project).expect(403);
  }

  @Test
  void erasesAnAccountWithItsPasswordOnly() {
    Client owner = Client.registered(server);
    long project = owner.project("classification");
    owner.send("DELETE", "/accounts/me", "application/json", bytes("{}")).expect(422);
    owner
        .send("DELETE", "/accounts/me", "application/json", bytes("{\"password\":\"wrong one\"}"))
        .expect(403);
    owner.get("/projects/" + project).expect(200);
    owner
        .send(
            "DELETE",
            "/accounts/me",
            "application/json",
            bytes("{\"password\":\"correct horse battery\"}"))
        .expect(204);
    owner.get("/projects/" + project).expect(401);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
