package org.diyml.accounts.identities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.diyml.testing.AccountArchive;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.IdentityProvider;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in by a provider, which is not always to be trusted. */
class IdentitiesIT {
  private static final String DASHBOARD = "/app/dashboard";
  private static final String NO_CLAIMS = "{}";
  private static final String NEW_PASSWORD = "{\"newPassword\":\"quite another horse\"}";

  private static IdentityProvider provider;
  private static Server server;
  private static String administrator;

  @BeforeAll
  static void start() {
    provider = IdentityProvider.running();
    server = Server.start(provider.settings());
    administrator = registered();
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @Test
  void asksTheProviderWithStateNonceAndChallenge() {
    Visit visit = new Visit(server);
    Answer begun = visit.open("/app/provider/sign-in").expect(302);
    URI address = URI.create(begun.header("Location"));
    assertThat(address.toString()).startsWith(provider.issuer() + "/authorize?");
    Map<String, String> asked = Visit.parameters(address);
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("scope", "openid profile")
        .containsEntry("client_id", IdentityProvider.CLIENT)
        .containsEntry("redirect_uri", server.base() + "/app/provider/callback")
        .containsEntry("code_challenge_method", "S256");
    assertThat(asked.get("state")).hasSize(43);
    assertThat(asked.get("nonce")).hasSize(43);
    assertThat(asked.get("code_challenge")).hasSize(43);
    assertThat(begun.header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Path=/app/provider/", "Max-Age=600")
        .doesNotContain(asked.get("state"), asked.get("nonce"), IdentityProvider.SECRET);
    assertThat(begun.header("Cache-Control")).contains("no-store");
    assertThat(Visit.parameters(visit.begin()).get("state")).isNotEqualTo(asked.get("state"));
  }

  @Test
  void makesAnAccountOfItsOwnForWhomItDoesNotKnow() {
    String name = "alice" + word();
    String subject = subject();
    Visit first = new Visit(server);
    assertThat(first.signIn(subject, called(name))).isEqualTo(DASHBOARD);
    JsonNode account = first.client().get("/accounts/me").expect(200).json();
    assertThat(account.get("username").asText()).isEqualTo(name);
    assertThat(account.get("email").isNull()).isTrue();

    Visit again = new Visit(server);
    again.signIn(subject, called("renamed" + word()));
    assertThat(again.client().get("/accounts/me").json()).isEqualTo(account);
    Visit namesake = new Visit(server);
    namesake.signIn(subject(), called(name));
    JsonNode other = namesake.client().get("/accounts/me").expect(200).json();
    assertThat(other.get("username").asText()).isEqualTo(name + "-2");
    assertThat(other.get("id")).isNotEqualTo(account.get("id"));
  }

  @Test
  void neverGivesAwayAnAccountForItsName() {
    String name = registered();
    Visit visit = new Visit(server);
    String claims = "{\"preferred_username\": \"%s\", \"email\": \"%s@x\"}";
    visit.signIn(subject(), claims.formatted(name, name));
    assertThat(visit.client().get("/accounts/me").json().get("username").asText())
        .isEqualTo(name + "-2");
  }

  @Test
  void startsASessionAsAPasswordDoes() {
    String subject = subject();
    Visit visit = new Visit(server);
    String state = Visit.parameters(visit.begin()).get("state");
    URI back = visit.say(visit.begin(), subject, NO_CLAIMS);
    Answer answer = visit.open(back).expect(302);
    List<String> cookies = answer.response().headers().allValues("Set-Cookie");
    assertThat(cookies)
        .anyMatch(cookie -> cookie.matches("diyml_session=diyml_.*HttpOnly.*SameSite=Lax.*"))
        .anyMatch(cookie -> cookie.matches("diyml_provider=.*Max-Age=0.*"));
    assertThat(answer.header("Location")).doesNotContain("code", state);

    Client client = visit.client();
    assertThat(client.get("/accounts/me/sessions").json().get("total").asInt()).isEqualTo(1);
    assertThat(actions(id(visit))).containsExactlyInAnyOrder("account-made", "signed-in");
    // Who is signed in already is not asked again.
    assertThat(visit.open("/app/provider/sign-in?next=/app/models").header("Location"))
        .isEqualTo("/app/models");
  }

  @Test
  void endsTheSessionThatTheBrowserHad() {
    Visit visit = new Visit(server);
    URI back = visit.say(visit.begin(), subject(), NO_CLAIMS);
    visit.withPassword(registered());
    Client before = visit.client();
    before.get("/accounts/me").expect(200);
    assertThat(visit.end(back)).isEqualTo(DASHBOARD);
    before.get("/accounts/me").expect(401);
    visit.client().get("/accounts/me").expect(200);
  }

  @Test
  void goesOnToPagesOfItsOwnOnly() {
    assertThat(endsAt("/app/models?page=2")).isEqualTo("/app/models?page=2");
    for (String hostile :
        List.of(
            "https://evil.example/",
            "//evil.example/app/",
            "/%5Cevil.example",
            "javascript:alert(1)",
            "/app/%0d%0aSet-Cookie:%20a=b",
            "/app/" + "x".repeat(5_000),
            "")) {
      assertThat(endsAt(hostile)).as(hostile).isEqualTo(DASHBOARD);
    }
  }

  private static String endsAt(String next) {
    Visit visit = new Visit(server);
    URI asked = visit.begin("/app/provider/sign-in?next=" + next);
    return visit.end(visit.say(asked, subject(), NO_CLAIMS));
  }

  @Test
  void refusesAnswersThatAreNotForThisBrowser() {
    Visit victim = new Visit(server);
    Visit attacker = new Visit(server);
    URI back = attacker.say(attacker.begin(), subject(), NO_CLAIMS);
    assertThat(victim.end(back)).isEqualTo("/app/sign-in?refused=expired");
    victim.begin();
    assertThat(victim.end(back)).isEqualTo("/app/sign-in?refused=expired");
    assertThat(victim.cookie("diyml_session")).isEmpty();
    assertThat(attacker.end(back)).isEqualTo(DASHBOARD);
  }

  @Test
  void refusesAnswersASecondTime() {
    Visit visit = new Visit(server);
    URI back = visit.say(visit.begin(), subject(), NO_CLAIMS);
    String kept = visit.cookie("diyml_provider");
    assertThat(kept).isNotEmpty();
    assertThat(visit.end(back)).isEqualTo(DASHBOARD);
    assertThat(visit.cookie("diyml_provider")).isEmpty();

    assertThat(new Visit(server).end(back)).isEqualTo("/app/sign-in?refused=expired");
    Visit thief = new Visit(server);
    thief.keep("diyml_provider", kept);
    assertThat(thief.end(back)).startsWith("/app/sign-in?refused=");
    assertThat(thief.cookie("diyml_session")).isEmpty();
  }

  @Test
  void refusesChangedCookiesAndAnswersWithoutACode() {
    Visit visit = new Visit(server);
    URI back = visit.say(visit.begin(), subject(), NO_CLAIMS);
    String kept = visit.cookie("diyml_provider");
    String cut = kept.substring(0, kept.length() - 2);
    for (String changed : List.of(cut + "AA", cut, "e30.a.b.c.d", "x")) {
      visit.keep("diyml_provider", changed);
      assertThat(visit.end(back)).as(changed).isEqualTo("/app/sign-in?refused=expired");
    }
    for (String junk :
        List.of("", "?state=", "?code=x", "?code=x&state=y", "?error=access_denied")) {
      Visit other = new Visit(server);
      other.begin();
      assertThat(other.open("/app/provider/callback" + junk).header("Location"))
          .as(junk)
          .isEqualTo("/app/sign-in?refused=expired");
    }
    Visit denied = new Visit(server);
    String state = Visit.parameters(denied.begin()).get("state");
    String answer = "/app/provider/callback?error=access_denied&state=" + state;
    assertThat(denied.open(answer + "&error_description=%3Cscript%3E").header("Location"))
        .isEqualTo("/app/sign-in?refused=denied");
  }

  @Test
  void refusesTokensForAnotherAttemptClientOrTime() {
    List<String> wrong =
        List.of(
            "{\"nonce\": \"another\"}",
            "{\"aud\": \"another-client\"}",
            "{\"iss\": \"https://another.example\"}",
            "{\"sub\": \"\"}");
    for (String claims : wrong) {
      Visit visit = new Visit(server);
      assertThat(visit.signIn(subject(), claims))
          .as(claims)
          .isEqualTo("/app/sign-in?refused=untrusted");
      assertThat(visit.cookie("diyml_session")).isEmpty();
    }
  }

  @Test
  void refusesTokensThatTheProviderDidNotSign() throws Exception {
    List<String> forged = new ArrayList<>();
    for (int way = 0; way < 3; way++) {
      Visit visit = new Visit(server);
      URI asked = visit.begin();
      URI back = visit.say(asked, subject(), NO_CLAIMS);
      IdTokens tokens = new IdTokens(provider, subject(), Visit.parameters(asked).get("nonce"));
      String token =
          switch (way) {
            case 0 -> tokens.forged();
            case 1 -> tokens.signedWithTheSharedSecret();
            default -> tokens.unsigned();
          };
      provider.answerNext(200, IdTokens.answer(token));
      forged.add(visit.end(back));
      assertThat(visit.cookie("diyml_session")).isEmpty();
    }
    assertThat(forged).hasSize(3).containsOnly("/app/sign-in?refused=untrusted");
  }

  @Test
  void refusesTokensThatHaveExpired() {
    assertThat(endWithToken(Duration.ofMinutes(5))).isEqualTo(DASHBOARD);
    assertThat(endWithToken(Duration.ofMinutes(-5))).isEqualTo("/app/sign-in?refused=untrusted");
  }

  private static String endWithToken(Duration validity) {
    Visit visit = new Visit(server);
    URI asked = visit.begin();
    URI back = visit.say(asked, subject(), NO_CLAIMS);
    Map<String, Object> claims =
        Map.of(
            "sub", subject(),
            "aud", IdentityProvider.CLIENT,
            "nonce", Visit.parameters(asked).get("nonce"));
    provider.answerNext(200, IdTokens.answer(provider.signed(claims, validity)));
    return visit.end(back);
  }

  @Test
  void tellsNothingOfWhatTheProviderSays() {
    Visit visit = new Visit(server);
    URI back = visit.say(visit.begin(), subject(), NO_CLAIMS);
    provider.answerNext(
        400, "{\"error\": \"invalid_client\", \"error_description\": \"inside\"}");
    assertThat(visit.end(back)).isEqualTo("/app/sign-in?refused=untrusted");
    Client nobody = visit.client().with("Accept", "text/html");
    assertThat(nobody.get("//app/sign-in?refused=untrusted").expect(200).text())
        .contains("cannot be trusted")
        .doesNotContain("inside", "Exception");
    assertThat(nobody.get("//app/sign-in?refused=%3Cb%3E").expect(200).text())
        .doesNotContain("<b>");
  }

  @Test
  void tellsThatTheProviderBroke() {
    Visit visit = new Visit(server);
    URI back = visit.say(visit.begin(), subject(), NO_CLAIMS);
    provider.answerNext(500, "");
    assertThat(visit.end(back)).isEqualTo("/app/sign-in?refused=unreachable");
  }

  @Test
  void linksAndUnlinksAnAccount() {
    String name = registered();
    String subject = subject();
    Visit visit = new Visit(server).withPassword(name);
    URI back = visit.say(visit.begin("/app/provider/link"), subject, NO_CLAIMS);
    assertThat(visit.end(back)).isEqualTo("/app/account");
    JsonNode linked = visit.client().get("/accounts/me/identities").expect(200).json();
    assertThat(linked.get("total").asInt()).isEqualTo(1);
    assertThat(linked.get("items").get(0).get("issuer").asText()).isEqualTo(provider.issuer());
    assertThat(linked.get("items").get(0).get("subject").asText()).isEqualTo(subject);

    Visit elsewhere = new Visit(server);
    assertThat(elsewhere.signIn(subject, called("nobody"))).isEqualTo(DASHBOARD);
    assertThat(username(elsewhere)).isEqualTo(name);

    Visit other = new Visit(server).withPassword(registered());
    back = other.say(other.begin("/app/provider/link"), subject, NO_CLAIMS);
    assertThat(other.end(back)).isEqualTo("/app/account?refused=taken");
    back = visit.say(visit.begin("/app/provider/link"), subject(), NO_CLAIMS);
    assertThat(visit.end(back)).isEqualTo("/app/account?refused=linked");

    visit.client().delete("/accounts/me/identities").expect(204);
    assertThat(visit.client().get("/accounts/me/identities").json().get("total").asInt()).isZero();
    Visit after = new Visit(server);
    after.signIn(subject, NO_CLAIMS);
    assertThat(username(after)).isNotEqualTo(name);
    assertThat(actions(id(visit)))
        .contains("identity-linked", "identity-unlinked", "sign-in-refused");
  }

  @Test
  void linksOnlyTheAccountThatBeganAndIsStillSignedIn() {
    Visit visit = new Visit(server).withPassword(registered());
    URI back = visit.say(visit.begin("/app/provider/link"), subject(), NO_CLAIMS);
    visit.withPassword(registered());
    assertThat(visit.end(back)).isEqualTo("/app/account?refused=expired");
    assertThat(visit.client().get("/accounts/me/identities").json().get("total").asInt()).isZero();
    assertThat(new Visit(server).open("/app/provider/link").header("Location"))
        .startsWith("/app/sign-in?next=");
  }

  @Test
  void beginsNothingForPagesOfOtherSites() {
    assertThat(new Visit(server).openFromElsewhere("/app/provider/sign-in").header("Location"))
        .startsWith("/app/sign-in?next=");
    Visit visit = new Visit(server).withPassword(registered());
    assertThat(visit.openFromElsewhere("/app/provider/link").header("Location"))
        .isEqualTo("/app/account");
    // As after a sign-in that another site sent somebody to, with this as the page to go on to.
    assertThat(visit.follow("/app/provider/link", "/app/sign-in").header("Location"))
        .isEqualTo("/app/account");
  }

  @Test
  void keepsOpenTheOnlyWayIn() {
    Visit visit = new Visit(server);
    visit.signIn(subject(), called("only" + word()));
    Client client = visit.client();
    Answer refused = client.delete("/accounts/me/identities").expect(409);
    assertThat(refused.text()).contains("Set a password first");

    JsonNode issued = client.post("/accounts/me/tokens", "{\"name\":\"t\"}").expect(201).json();
    Client program =
        Client.anonymous(server).with("Authorization", "Bearer " + issued.get("token").asText());
    program.put("/accounts/me/password", NEW_PASSWORD).expect(403);
    assertThat(erase(program).expect(403).text()).contains("Sign out, sign in again");
    Client.anonymous(server)
        .post("/sessions", Client.credentials(username(visit), "nobody"))
        .expect(401);

    client.put("/accounts/me/password", NEW_PASSWORD).expect(204);
    client.delete("/accounts/me/identities").expect(204);
    Client.anonymous(server).signIn(username(visit), "quite another horse");
  }

  @Test
  void takesItsIdentitiesAlong() throws Exception {
    String subject = subject();
    Visit visit = new Visit(server);
    visit.signIn(subject, NO_CLAIMS);
    AccountArchive archive =
        AccountArchive.of(visit.client().get("/accounts/me/export").expect(200).bytes());
    JsonNode identity = archive.rows("account/linked_identity.jsonl").get(0);
    assertThat(identity.get("issuer").asText()).isEqualTo(provider.issuer());
    assertThat(identity.get("subject").asText()).isEqualTo(subject);

    long erased = id(visit);
    erase(visit.client()).expect(204);
    Visit again = new Visit(server);
    again.signIn(subject, NO_CLAIMS);
    assertThat(id(again)).isNotEqualTo(erased);
  }

  @Test
  void isInTheRecordOfProcessing() {
    JsonNode kinds = administrator().get("/processing-record").expect(200).json().get("kinds");
    assertThat(kinds)
        .filteredOn(kind -> kind.get("category").asText().equals("identities"))
        .singleElement()
        .extracting(kind -> kind.get("hosts").toString())
        .isEqualTo("[\"localhost\"]");
  }

  @Test
  void offersNothingUnlessItIsSet() {
    Client nobody = Client.anonymous(Server.shared()).with("Accept", "text/html");
    nobody.get("//app/provider/sign-in").expect(404);
    nobody.get("//app/provider/callback?code=a&state=b").expect(404);
    assertThat(nobody.get("//app/sign-in").expect(200).text()).doesNotContain("/app/provider/");
    Client somebody = Client.registered(Server.shared()).with("Accept", "text/html");
    somebody.get("//app/provider/link").expect(404);
    assertThat(somebody.get("//app/account").expect(200).text())
        .doesNotContain("/app/provider/");
  }

  private static Answer erase(Client client) {
    return client.send(
        "DELETE", "/accounts/me", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> actions(long account) {
    return administrator()
        .get("/audit?account=" + account)
        .expect(200)
        .json()
        .get("items")
        .findValuesAsText("action");
  }

  private static Client administrator() {
    return Client.anonymous(server).signIn(administrator, Client.PASSWORD);
  }

  private static long id(Visit visit) {
    return visit.client().get("/accounts/me").expect(200).json().get("id").asLong();
  }

  private static String username(Visit visit) {
    return visit.client().get("/accounts/me").expect(200).json().get("username").asText();
  }

  private static String registered() {
    String name = "user-" + UUID.randomUUID();
    Client.anonymous(server)
        .post("/accounts", Client.credentials(name, Client.PASSWORD))
        .expect(201);
    return name;
  }

  private static String called(String name) {
    return "{\"preferred_username\": \"" + name + "\"}";
  }

  private static String subject() {
    return "subject-" + UUID.randomUUID();
  }

  private static String word() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
