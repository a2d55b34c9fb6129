package org.diyml.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.diyml.engine.Box;
import org.diyml.testing.Answer;
import org.diyml.testing.Caller;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Scenes;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** What owners do with a deployment while others use it. */
class DeploymentsIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void pointsElsewhereUnderLoadAndBack() throws Exception {
    long project = twoIterations();
    JsonNode deployed = deploy(project, "{\"iteration\":1}");
    String path = "/deployments/" + deployed.get("id").asLong();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(threads.submit(() -> callUntil(over, Caller.of(Server.shared(), deployed))));
    }
    for (int i = 0; i < 6; i++) {
      Thread.sleep(300);
      String model = i % 3 == 0 ? "{\"iteration\":2}" : "{\"model\":\"default\"}";
      owner.patch(path, i % 3 == 2 ? "{\"iteration\":1}" : model).expect(200);
      String now = Caller.of(Server.shared(), deployed).ask(Digits.last(0)).json().at("/model").asText();
      assertThat(now)
          .startsWith(i % 3 == 0 ? "iteration-2" : i % 3 == 1 ? "mobilenet" : "iteration-1");
    }
    over.set(true);
    for (Future<Integer> call : calls) {
      assertThat(call.get()).isGreaterThan(3);
    }
    threads.shutdown();

    assertThat(owner.get(path + "/history").json().get("total").asInt()).isEqualTo(7);
    assertThat(owner.post(path + "/rollback", "").expect(200).json().get("model").asText())
        .isEqualTo("default");
    assertThat(owner.post(path + "/rollback", "{\"step\":2}").expect(200).json().get("iteration").asInt())
        .isEqualTo(2);
    owner.post(path + "/rollback", "{\"step\":99}").expect(404);
    owner.patch(path, "{\"iteration\":1}").expect(200);
    owner.delete("/projects/" + project + "/iterations/2").expect(204);
    assertThat(owner.post(path + "/rollback", "{\"step\":2}").expect(409).text())
        .contains("iteration 2");
  }

  /** No request fails, and the answers of one request are all of one model. */
  private static int callUntil(AtomicBoolean over, Caller caller) {
    int calls = 0;
    while (!over.get()) {
      JsonNode results =
          caller.ask("?top=1000", Digits.last(0), Digits.last(1)).expect(200).json().get("results");
      assertThat(results.get(0).get("model")).isEqualTo(results.get(1).get("model"));
      int labels = results.get(0).get("predictions").size();
      assertThat(results.get(0).get("model").asText().startsWith("iteration"))
          .isEqualTo(labels == 2);
      calls++;
    }
    return calls;
  }

  @Test
  void comparesWithAShadowAndCounts() {
    long project = twoIterations();
    JsonNode deployed = deploy(project, "{\"iteration\":2}");
    String path = "/deployments/" + deployed.get("id").asLong();
    JsonNode view = owner.patch(path, "{\"shadow\":{\"iteration\":1}}").expect(200).json();
    assertThat(view.at("/shadow/iteration").asInt()).isEqualTo(1);
    Caller caller = Caller.of(Server.shared(), deployed);
    for (int i = 0; i < 5; i++) {
      caller.ask(Digits.last(0)).expect(200);
    }
    caller.ask(new Picture("x.jpg", new byte[] {1, 2, 3})).expect(400);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              JsonNode shadow = owner.get(path + "/usage").expect(200).json().get("shadow");
              return shadow.get("compared").asInt() + shadow.get("skipped").asInt() == 5;
            });
    JsonNode usage = owner.get(path + "/usage").json();
    assertThat(usage.get("requests").asInt()).isEqualTo(6);
    assertThat(usage.get("errors").asInt()).isEqualTo(1);
    assertThat(usage.at("/statuses/400").asInt()).isEqualTo(1);
    assertThat(usage.get("pictures").asInt()).isEqualTo(5);
    assertThat(usage.at("/labels/0/count").asInt()).isEqualTo(5);
    assertThat(usage.at("/latency/p50").asDouble()).isPositive();
    assertThat(usage.at("/hours/0/requests").asInt()).isPositive();
    assertThat(usage.at("/shadow/agreed").asInt())
        .isLessThanOrEqualTo(usage.at("/shadow/compared").asInt());
    assertThat(usage.at("/drift/state").asText()).isEqualTo("few");
    seesThatAPictureIsUnlikeAllThatWasLearned(path, caller);
    assertThat(owner.get(path + "/usage?from=2001-01-01T00:00:00Z&to=2001-01-02T00:00:00Z").json().get("requests").asInt())
        .isZero();
    owner.get(path + "/usage?from=yesterday").expect(422);

    owner.patch(path, "{\"shadow\":null}").expect(200);
    assertThat(owner.get(path).json().get("shadow").isNull()).isTrue();
    owner.patch(path, "{\"shadow\":{\"iteration\":1}}").expect(200);
    owner.delete("/projects/" + project + "/iterations/1").expect(204);
    assertThat(owner.get(path).json().get("shadow").isNull()).isTrue();
  }

  private void seesThatAPictureIsUnlikeAllThatWasLearned(String path, Caller caller) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              caller.ask(Scenes.plain("scene.jpg", new Box(100, 100, 200, 200))).expect(200);
              return owner.get(path + "/usage").json().at("/drift/pictures/beyond").asDouble() > 0;
            });
    JsonNode pictures = owner.get(path + "/usage").json().at("/drift/pictures");
    assertThat(pictures.get("measured").asInt()).isPositive();
    assertThat(pictures.get("state").asText()).isEqualTo("few");
    assertThat(pictures.get("expected").asDouble()).isBetween(0.05, 0.5);
  }

  @Test
  void hasAThresholdOfItsOwn() {
    JsonNode deployed = deploy(owner.project("classification"), "{\"model\":\"default\"}");
    String path = "/deployments/" + deployed.get("id").asLong();
    Caller caller = Caller.of(Server.shared(), deployed);
    assertThat(caller.ask(Digits.last(4)).json().get("predictions")).hasSize(5);
    owner.patch(path, "{\"threshold\":1}").expect(200);
    assertThat(caller.ask(Digits.last(4)).json().get("predictions")).isEmpty();
    assertThat(caller.ask("?threshold=0", Digits.last(4)).json().get("predictions")).hasSize(5);
    owner.patch(path, "{\"name\":\"other\"}").expect(200);
    assertThat(owner.get(path).json().get("threshold").asInt()).isEqualTo(1);
    owner.patch(path, "{\"threshold\":null}").expect(200);
    assertThat(caller.ask(Digits.last(4)).json().get("predictions")).hasSize(5);
    owner.patch(path, "{\"threshold\":2}").expect(422);
    owner.patch(path, "{\"threshold\":\"low\"}").expect(422);
  }

  @Test
  void rotatesAndLimitsKeys() {
    JsonNode deployed = deploy(owner.project("classification"), "{\"model\":\"default\"}");
    String keys = "/deployments/" + deployed.get("id").asLong() + "/keys";
    Caller first = Caller.of(Server.shared(), deployed);
    first.ask(Digits.last(2)).expect(200);
    long id = owner.get(keys).json().at("/items/0/id").asLong();
    JsonNode next = owner.post(keys + "/" + id + "/rotate", "{\"overlapMinutes\":5}").expect(201).json();
    first.ask(Digits.last(2)).expect(200);
    Caller.of(Server.shared(), next).ask(Digits.last(2)).expect(200);
    assertThat(owner.get(keys).json().at("/items/0/expiresAt").isNull()).isFalse();
    JsonNode last =
        owner.post(keys + "/" + next.get("id").asLong() + "/rotate", "{\"overlapMinutes\":0}").expect(201).json();
    Caller.of(Server.shared(), next).ask(Digits.last(2)).expect(401);
    Caller.of(Server.shared(), last).ask(Digits.last(2)).expect(200);
    owner.post(keys + "/" + id + "/rotate", "{\"overlapMinutes\":-1}").expect(422);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !owner.get(keys).json().at("/items/0/lastUsedAt").isNull());

    Caller limited =
        Caller.of(
            Server.shared(),
            owner.post(keys, "{\"name\":\"slow\",\"perMinute\":2}").expect(201).json());
    limited.ask(Digits.last(2)).expect(200);
    limited.ask(Digits.last(2)).expect(200);
    Answer refused = limited.ask(Digits.last(2)).expect(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void answersBrowsersOfAllowedSites() {
    JsonNode deployed = deploy(owner.project("classification"), "{\"model\":\"default\"}");
    String path = "/deployments/" + deployed.get("id").asLong();
    String site = "https://shop-" + deployed.get("id").asLong() + ".example";
    Client page = Client.anonymous(Server.shared()).with("Origin", site);
    assertThat(preflight(page).header("Access-Control-Allow-Origin")).isEmpty();
    owner.patch(path, "{\"allowedOrigins\":[\"" + site + "\"]}").expect(200);
    assertThat(preflight(page).header("Access-Control-Allow-Origin")).isEqualTo(site);
    assertThat(preflight(page).header("Access-Control-Allow-Headers")).contains("API-Key");
    page.with("API-Key", deployed.get("apiKey").asText());
    assertThat(
            page.form("/inference", Map.of(), List.of(Digits.last(2)))
                .expect(200)
                .header("Access-Control-Allow-Origin"))
        .isEqualTo(site);
    assertThat(
            page.form("/inference", Map.of(), List.of())
                .expect(400)
                .header("Access-Control-Allow-Origin"))
        .isEqualTo(site);
    owner.patch(path, "{\"allowedOrigins\":[\"not a site\"]}").expect(422);
  }

  private static Answer preflight(Client page) {
    return page.send("OPTIONS", "/inference", null, null).expect(204);
  }

  @Test
  void keepsPicturesAndSendsThemToBeLabelled() {
    long project = owner.project("classification");
    JsonNode deployed = deploy(project, "{\"model\":\"default\"}");
    String path = "/deployments/" + deployed.get("id").asLong();
    Caller caller = Caller.of(Server.shared(), deployed);
    caller.ask(Digits.last(1)).expect(200);
    owner.patch(path, "{\"keep\":{\"share\":1,\"days\":3}}").expect(200);
    caller.ask(Digits.last(2), Digits.last(3)).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> owner.get(path + "/kept").expect(200).json().get("total").asInt() == 2);
    JsonNode kept = owner.get(path + "/kept").json().get("items");
    assertThat(kept.get(0).get("uncertainty").asDouble())
        .isGreaterThanOrEqualTo(kept.get(1).get("uncertainty").asDouble());
    assertThat(kept.at("/0/predictions/0/label").asText()).isNotBlank();
    long first = kept.at("/0/id").asLong();
    assertThat(owner.get(path + "/kept/" + first + "/content").expect(200).bytes())
        .isIn(Digits.last(2).bytes(), Digits.last(3).bytes());

    JsonNode labelled = owner.post(path + "/kept/label", "{\"mostUncertain\":1}").expect(200).json();
    assertThat(labelled.get("images")).hasSize(1);
    assertThat(owner.get("/projects/" + project + "/images?labelled=false").json().get("total").asInt())
        .isEqualTo(1);
    assertThat(owner.get(path + "/kept").json().at("/items/0/imageId")).isEqualTo(labelled.at("/images/0"));
    assertThat(owner.post(path + "/kept/label", "{\"ids\":[" + first + "]}").json().get("images")).isEmpty();
    owner.post(path + "/kept/label", "{}").expect(422);
    Client.registered(Server.shared()).get(path + "/kept").expect(404);
    owner.delete(path + "/kept/" + first).expect(204);
    owner.get(path + "/kept/" + first + "/content").expect(404);
    owner.delete(path).expect(204);
  }

  private JsonNode deploy(long project, String model) {
    return owner.post("/projects/" + project + "/deployments", model).expect(201).json();
  }

  private long twoIterations() {
    long project = owner.project("classification");
    for (int digit = 0; digit < 2; digit++) {
      owner.upload(project, "digit " + digit, Digits.of(digit, 15)).expect(201);
    }
    owner.train(project);
    owner.train(project);
    return project;
  }
}
