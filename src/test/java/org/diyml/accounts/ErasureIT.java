package org.diyml.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.diyml.models.GreyLevels;
import org.diyml.platform.storage.Sha256;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.diyml.testing.Traces;
import org.junit.jupiter.api.Test;

/** Two people use everything; one is erased. */
class ErasureIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int EACH = 10;

  /** Both have it, so its features stay. */
  private static final Picture SHARED = Digits.of(9, 1).get(0);

  @Test
  void leavesNothingOfWhoIsErasedAndAllOfTheOther() throws Exception {
    try (Server server = Server.start(Map.of())) {
      Estate kept = new Estate(server, "kept" + token(), 4);
      Estate erased = new Estate(server, "gone" + token(), 0);
      Traces traces = Traces.of(server);
      assertThat(traces.inFiles(erased.pictures()))
          .anyMatch(file -> file.contains("originals"))
          .anyMatch(file -> file.contains("kept"))
          .anyMatch(file -> file.startsWith("features"));
      assertThat(traces.inFiles(erased.words())).anyMatch(file -> file.startsWith("database"));

      erased.erase();
      // The database is written anew when it stops; the server's own folder holds the samples.
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(traces.inFiles(erased.pictures()))
                      .allMatch(file -> file.matches("(database|runtime)/.*")));
      server.close();

      assertThat(traces.inFiles(erased.words())).isEmpty();
      assertThat(traces.inFiles(erased.pictures())).isEmpty();
      assertThat(traces.inTables(erased.texts())).isEmpty();
      assertThat(foldersOf(server, erased.project)).isEmpty();
      assertThat(filesOf(server, "checkpoints")).isEmpty();
      assertThat(filesOf(server, "imports")).isEmpty();
      assertThat(filesOf(server, "evaluations")).isEmpty();
      assertThat(filesOf(server, "models")).hasSize(kept.modelFiles);
      assertThat(filesOf(server, "uploaded")).hasSize(1);
      assertThat(traces.inTables(kept.texts()))
          .contains("account.username", "label.name", "kept_prediction.sha256");
      assertThat(traces.inFiles(List.of(bytes(Sha256.of(SHARED.bytes())))))
          .anyMatch(file -> file.startsWith("features"));

      server.restart();
      kept.isWhole();
    }
  }

  private static String token() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> filesOf(Server server, String folder) throws Exception {
    Path root = server.data().resolve(folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private static List<Path> foldersOf(Server server, long project) throws Exception {
    return filesOf(server, "files/" + project);
  }

  /** What one person has: words that nobody else uses, and pictures. */
  private static final class Estate {
    private final Server server;
    private final Client client;
    private final String word;
    private final long project;
    private final List<Picture> pictures = new ArrayList<>();
    private final String key;
    private final int modelFiles;

    Estate(Server server, String word, int digit) throws Exception {
      this.server = server;
      this.word = word;
      client = Client.anonymous(server);
      client.post("/accounts", Client.credentials("p" + word, Client.PASSWORD)).expect(201);
      client.signIn("p" + word, Client.PASSWORD);
      client.post("/accounts/me/tokens", "{\"name\":\"t" + word + "\"}").expect(201);
      project =
          client
              .post("/projects", "{\"name\":\"n" + word + "\",\"type\":\"classification\"}")
              .expect(201)
              .json()
              .get("id")
              .asLong();
      add("a" + word, digit);
      add("b" + word, digit + 1);
      client.upload(project, "a" + word, List.of(SHARED)).expect(201);
      int before = filesOf(server, "models").size();
      train();
      modelFiles = filesOf(server, "models").size() - before;
      assertThat(modelFiles).isPositive();
      key = deploy(digit + 2);
      Picture model = new Picture("m" + word + ".onnx", GreyLevels.onnx());
      client
          .form("/models", Map.of("name", "m" + word), "model", List.of(model))
          .expect(201);
    }

    private void add(String label, int digit) {
      List<Picture> some =
          Digits.of(digit, EACH).stream()
              .map(picture -> new Picture("f" + word + picture.name(), picture.bytes()))
              .toList();
      client.upload(project, label, some).expect(201);
      pictures.addAll(some);
    }

    private void train() {
      String settings = "{\"mode\":\"transfer\",\"epochs\":1}";
      String path = "/projects/" + project + "/iterations";
      int number = client.post(path, settings).expect(201).json().get("number").asInt();
      JsonNode ended = client.awaitIteration(project, number, PATIENCE);
      assertThat(ended.get("status").asText()).isEqualTo("succeeded");
    }

    private String deploy(int digit) {
      JsonNode deployed =
          client
              .post(
                  "/projects/" + project + "/deployments",
                  "{\"name\":\"d" + word + "\",\"iteration\":1}")
              .expect(201)
              .json();
      String path = "/deployments/" + deployed.get("id").asText();
      client.patch(path, "{\"keep\":{\"share\":1,\"days\":1}}").expect(200);
      String apiKey = deployed.get("apiKey").asText();
      Picture sent = new Picture("s" + word + ".png", Digits.of(digit, 1).get(0).bytes());
      ask(apiKey, sent);
      pictures.add(sent);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> client.get(path + "/kept").json().get("total").asInt() == 1);
      return apiKey;
    }

    private void ask(String apiKey, Picture picture) {
      Client.anonymous(server)
          .with("API-Key", apiKey)
          .form("/inference", Map.of(), List.of(picture))
          .expect(200);
    }

    /** The person's words, as they would stand in a file. */
    List<byte[]> words() {
      return List.of(bytes(word));
    }

    /** The pictures' bytes and the hashes of them. */
    List<byte[]> pictures() {
      List<byte[]> needles = new ArrayList<>();
      for (Picture picture : pictures) {
        int middle = picture.bytes().length / 2;
        needles.add(Arrays.copyOfRange(picture.bytes(), middle, middle + 40));
        needles.add(bytes(Sha256.of(picture.bytes())));
      }
      return needles;
    }

    /** Everything of the person that may stand in a table. */
    List<String> texts() {
      List<String> texts = new ArrayList<>(List.of(word));
      pictures.forEach(picture -> texts.add(Sha256.of(picture.bytes())));
      return texts;
    }

    void erase() {
      client
          .send(
              "DELETE",
              "/accounts/me",
              "application/json",
              bytes("{\"password\":\"" + Client.PASSWORD + "\"}"))
          .expect(204);
    }

    void isWhole() {
      JsonNode images =
          client.get("/projects/" + project + "/images?size=100").expect(200).json().get("items");
      assertThat(images).hasSize(2 * EACH + 1);
      for (JsonNode image : images) {
        client.get("/images/" + image.get("id").asText() + "/content").expect(200);
      }
      ask(key, pictures.get(0));
      assertThat(client.get("/models").expect(200).json().findValuesAsText("name"))
          .contains("m" + word);
    }
  }
}
