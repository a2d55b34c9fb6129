package org.diyml.models.installs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.diyml.engine.convert.tflite.SmallMobileNet;
import org.diyml.testing.Caller;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.PublishedFile;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator installs a network from a server that goes wrong first. */
class InstallIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SMALL = "/admin/pretrained/small-net";

  @TempDir private Path models;

  private final byte[] network = SmallMobileNet.tflite();

  @Test
  void installsFromACardAndUsesItAtOnce() throws IOException, InterruptedException {
    try (PublishedFile published = new PublishedFile(network)) {
      writeCard(published.url());
      try (Server server = Server.start(Map.of("DIYML_MODELS_DIR", models.toString()))) {
        Client admin = Client.registered(server);
        isForAdministratorsOnly(server);
        offersWithoutFetching(admin, published);
        tellsWhatIsWrong(admin, published);
        goesOnAfterTheEndOfTheServer(admin, server, published);
        isUsedAtOnce(admin, server);
        server.kill();
        server.restart();
        assertThat(admin.get(SMALL).expect(200).json().get("status").asText())
            .isEqualTo("installed");
        assertThat(admin.get("/health").expect(200).text()).contains("small-net");
      }
    }
  }

  private void writeCard(String url) throws IOException {
    Files.writeString(
        models.resolve("small-net.json"),
        """
        {"name": "small-net", "title": "A small network", "task": "classification",
         "licence": "MIT", "source": "a test", "address": %s}
        """
            .formatted(PublishedFile.address(url, network)));
    Files.writeString(
        models.resolve("wrong.json"),
        """
        {"name": "wrong", "task": "classification",
         "address": {"url": "file:///etc/passwd", "sha256": "0", "bytes": 5}}
        """);
  }

  private static void isForAdministratorsOnly(Server server) {
    Client other = Client.registered(server);
    other.get("/admin/pretrained").expect(403);
    other.get(SMALL).expect(403);
    other.post(SMALL, "").expect(403);
    other.post(SMALL + "/cancel", "").expect(403);
    Client.anonymous(server).get("/admin/pretrained").expect(401);
  }

  private static void offersWithoutFetching(Client admin, PublishedFile published) {
    JsonNode offers = admin.get("/admin/pretrained").expect(200).json();
    assertThat(offers.get("items").findValuesAsText("id"))
        .containsExactly("small-net", "mobilenet-v2-imagenet");
    assertThat(offers.get("items").findValuesAsText("status")).containsOnly("available");
    assertThat(published.ranges()).isEmpty();
    admin.get("/admin/pretrained/nothing").expect(404);
    admin.post("/admin/pretrained/nothing", "").expect(404);
  }

  private void tellsWhatIsWrong(Client admin, PublishedFile published) {
    published.answers(404);
    assertThat(install(admin).get("failure").asText()).contains("HTTP 404");
    published.answers(200);
    byte[] other = network.clone();
    other[other.length / 2] ^= 1;
    published.becomes(other, "\"other\"");
    assertThat(install(admin).get("failure").asText()).contains("SHA-256");
    published.becomes(new byte[network.length + 1], "\"longer\"");
    assertThat(install(admin).get("failure").asText()).contains("bytes that the card says");
    published.becomes(network, "\"first\"");
  }

  private static JsonNode install(Client admin) {
    String address = admin.post(SMALL, "").expect(202).header("Location");
    JsonNode ended = admin.awaitEnd(address, PATIENCE);
    assertThat(ended.get("status").asText()).isEqualTo("failed");
    return ended;
  }

  private void goesOnAfterTheEndOfTheServer(Client admin, Server server, PublishedFile published)
      throws InterruptedException {
    int half = network.length / 2;
    published.holdsAfter(half);
    admin.post(SMALL, "").expect(202);
    published.awaitHeld();
    admin.post(SMALL, "").expect(202);
    awaitPart(server, half);
    server.kill();
    published.release();
    server.restart();
    JsonNode ended = admin.awaitEnd("/api/v1" + SMALL, PATIENCE);
    assertThat(ended.get("status").asText()).as(ended.toString()).isEqualTo("installed");
    assertThat(published.ranges()).endsWith("", "bytes=" + half + "-");
    admin.post(SMALL, "").expect(409);
  }

  private static void awaitPart(Server server, int bytes) throws InterruptedException {
    Path installed = server.data().resolve("installed");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (var files = Files.list(installed)) {
        if (files.anyMatch(file -> file.toFile().length() == bytes)) {
          return;
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("half of the file never came");
  }

  private static void isUsedAtOnce(Client admin, Server server) {
    JsonNode model = admin.get("/models/small-net").expect(200).json();
    assertThat(model.get("origin").asText()).isEqualTo("built-in");
    assertThat(model.get("labels")).hasSize(SmallMobileNet.CLASSES);

    long project = admin.project("classification");
    for (int digit = 0; digit < 2; digit++) {
      admin.upload(project, "digit " + digit, Digits.of(digit, 20)).expect(201);
    }
    String deployments = "/projects/" + project + "/deployments";
    JsonNode deployed = admin.post(deployments, "{\"model\":\"default\"}").expect(201).json();
    JsonNode answer = Caller.of(server, deployed).ask(Digits.last(0)).expect(200).json();
    assertThat(answer.get("model").asText()).isEqualTo("small-net");
    assertThat(answer.get("predictions")).hasSize(SmallMobileNet.CLASSES);

    admin
        .put("/projects/" + project + "/training-config", "{\"mode\":\"transfer\"}")
        .expect(200);
    JsonNode iteration = admin.train(project);
    assertThat(iteration.get("status").asText()).as(iteration.toString()).isEqualTo("succeeded");
    assertThat(iteration.toString()).contains("small-net");
  }
}
