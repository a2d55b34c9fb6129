package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    browser.post("//projects/create", project).expect(403);
  }

  @Test
  void signsNobodyInFromAnotherSite() {
    Client owner = Client.registered(server);
    String credentials = Client.credentials(name(owner), Client.PASSWORD);
    Client stranger = Client.anonymous(server).with("Origin", "http://evil.example");
    assertThat(stranger.post("//login", credentials).expect(403).header("Set-Cookie")).isEmpty();
    Answer signedIn = Client.anonymous(server).post("//login", credentials).expect(200);
    assertThat(signedIn.header("Set-Cookie"))
        .contains("diyml_session=", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void endsTheSessionThatABrowserHadWhenItSignsInAgain() {
    Client owner = Client.registered(server);
    String credentials = Client.credentials(name(owner), Client.PASSWORD);
    Answer first = Client.anonymous(server).post("//login", credentials);
    Client browser = Client.anonymous(server).with("Cookie", cookie(first));
    browser.get("/accounts/me").expect(200);
    Answer second = browser.post("//login", credentials);
    Client again = Client.anonymous(server).with("Cookie", cookie(second));
    browser.get("/accounts/me").expect(401);
    again.get("/accounts/me").expect(200);
    owner.get("/accounts/me").expect(200);
  }

  @Test
  void changesAPasswordWithTheOldOneOnlyAndSignsOutElsewhere() {
    Client here = Client.registered(server);
    String name = name(here);
    Client elsewhere = Client.anonymous(server).signIn(name, Client.PASSWORD);
    here.put("/accounts/me/password", passwords("wrong horse battery", "another horse")).expect(403);
    here.put("/accounts/me/password", passwords(Client.PASSWORD, "password123")).expect(422);
    elsewhere.get("/accounts/me").expect(200);

    here.put("/accounts/me/password", passwords(Client.PASSWORD, "another horse")).expect(204);
    here.get("/accounts/me").expect(200);
    elsewhere.get("/accounts/me").expect(401);
    Client.anonymous(server)
        .post("/sessions", Client.credentials(name, Client.PASSWORD))
        .expect(401);
    Client.anonymous(server).signIn(name, "another horse").get("/accounts/me").expect(200);
  }

  @Test
  void listsSessionsAndSignsOutElsewhere() {
    Client here = Client.registered(server);
    Client elsewhere = Client.anonymous(server).signIn(name(here), Client.PASSWORD);
    JsonNode sessions = here.get("/accounts/me/sessions").expect(200).json().get("items");
    assertThat(sessions.findValuesAsText("current")).containsExactly("false", "true");
    here.delete("/accounts/me/sessions").expect(204);
    elsewhere.get("/accounts/me").expect(401);
    assertThat(here.get("/accounts/me/sessions").expect(200).json().get("total").asInt()).isOne();
  }

  @Test
  void holdsTokensToTheirScope() {
    Client owner = Client.registered(server);
    long project = owner.project("classification");
    String path = "/projects/" + project;
    Client reader = program(owner, "read");
    assertThat(reader.get(path).expect(200).json().get("role").asText()).isEqualTo("owner");
    Answer refused = reader.post(path + "/labels", "{\"name\":\"cat\"}").expect(403);
    assertThat(refused.json().get("detail").asText()).contains("read", "label");
    reader.post("/projects", "{\"name\":\"P\",\"type\":\"detection\"}").expect(403);
    reader.delete(path + "/members/" + name(owner)).expect(403);
    reader.form("/models", Map.of(), "model", List.of()).expect(403);

    Client labeller = program(owner, "label");
    labeller.post(path + "/labels", "{\"name\":\"cat\"}").expect(201);
    labeller.put(path + "/training-config", "{}").expect(403);
    Client trainer = program(owner, "train");
    trainer.put(path + "/training-config", "{}").expect(200);
    trainer.post(path + "/deployments", "{\"model\":\"default\"}").expect(403);
    Client deployer = program(owner, "deploy");
    deployer.post(path + "/deployments", "{\"model\":\"default\"}").expect(201);
    deployer.delete(path).expect(403);
    deployer.post("/accounts/me/tokens", "{\"name\":\"more\",\"scope\":\"all\"}").expect(403);
    deployer.put("/accounts/me/password", passwords(Client.PASSWORD, "another horse")).expect(403);
    program(owner, "all").delete(path).expect(204);
    owner.post("/accounts/me/tokens", "{\"name\":\"t\",\"scope\":\"king\"}").expect(422);
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

  private Client program(Client owner, String scope) {
    JsonNode token =
        owner
            .post("/accounts/me/tokens", "{\"name\":\"t\",\"scope\":\"" + scope + "\"}")
            .expect(201)
            .json();
    assertThat(token.get("scope").asText()).isEqualTo(scope);
    return Client.anonymous(server).with("Authorization", "Bearer " + token.get("token").asText());
  }

  private static String name(Client client) {
    return client.get("/accounts/me").expect(200).json().get("username").asText();
  }

  private static String cookie(Answer signedIn) {
    return signedIn.expect(200).header("Set-Cookie").replaceFirst(";.*", "");
  }

  private static String passwords(String old, String password) {
    return "{\"oldPassword\":\"" + old + "\",\"newPassword\":\"" + password + "\"}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
