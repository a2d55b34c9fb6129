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
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.diyml.models.GreyLevels;
import org.diyml.platform.storage.Sha256;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;

/** What one person has: words that nobody else uses, and pictures. */
final class Belongings {
  /** How many images of each label there are, without the one that everybody has. */
  static final int EACH = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Everybody has it, so its features stay. */
  static final Picture SHARED = Digits.of(9, 1).get(0);

  final Client client;
  final long project;
  final List<Picture> pictures = new ArrayList<>();
  final String token;
  final String key;
  final int modelFiles;

  private final Server server;
  private final String word;

  Belongings(Server server, String word, int digit) throws Exception {
    this.server = server;
    this.word = word;
    client = Client.anonymous(server);
    client.post("/accounts", Client.credentials("p" + word, Client.PASSWORD)).expect(201);
    client.signIn("p" + word, Client.PASSWORD);
    token =
        client
            .post("/accounts/me/tokens", "{\"name\":\"t" + word + "\"}")
            .expect(201)
            .json()
            .get("token")
            .asText();
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
    client.form("/models", Map.of("name", "m" + word), "model", List.of(model)).expect(201);
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

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The files below one of the folders that a server writes to. */
  static List<Path> filesOf(Server server, String folder) throws Exception {
    Path root = server.data().resolve(folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }
}
