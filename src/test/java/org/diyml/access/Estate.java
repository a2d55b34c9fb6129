package org.diyml.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.diyml.models.GreyLevels;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;

/** A project with its members and one of everything, and what makes more of it. */
final class Estate {
  /** One that can be installed, if only its address led anywhere. */
  static final String NETWORK = "none";

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(!?)}");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int KEPT = 8;

  private final Server server;
  private final Callers callers;
  private final Client owner;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Supplier<String>> makers = new HashMap<>();
  private final Deque<String> kept = new ArrayDeque<>();

  private Estate(Server server) {
    this.server = server;
    this.callers = new Callers(server);
    this.owner = callers.of(Actor.OWNER);
  }

  static Estate on(Server server) {
    Estate estate = new Estate(server);
    estate.furnish();
    estate.train();
    estate.deploy();
    estate.bringModel();
    estate.values.put("network", NETWORK);
    return estate;
  }

  /**
   * Asks what a row says.
   *
   * @param spends whether the call will use up what it names, so that it gets something new
   */
  Answer ask(Row row, Actor actor, boolean spends) {
    String address =
        PLACE
            .matcher(row.address())
            .replaceAll(
                place ->
                    spends && !place.group(2).isEmpty()
                        ? makers.get(place.group(1)).get()
                        : values.get(place.group(1)));
    return callers.send(filled(row), actor, address);
  }

  private Row filled(Row row) {
    String text = row.text().replace("{image}", values.get("image"));
    return new Row(
        row.access(), row.method(), row.address(), row.kind(), text, row.newSession());
  }

  private void furnish() {
    makers.put("project", () -> project("classification"));
    values.put("project", project("classification"));
    values.put("user", text(owner.get("/accounts/me").json(), "id"));
    make("username", this::guest);
    owner.upload(Long.parseLong(values.get("project")), "zero", Digits.of(0, 10)).expect(201);
    owner.upload(Long.parseLong(values.get("project")), "one", Digits.of(1, 10)).expect(201);
    JsonNode image = owner.get(inProject("/images")).json().at("/items/0");
    values.put("image", text(image, "id"));
    values.put(
        "revision",
        text(owner.get("/images/" + text(image, "id") + "/revisions").json().at("/items/0"), "id"));
    makers.put("image", () -> image(values.get("project")));
    make("label", this::label);
    make("token", () -> text(post("/accounts/me/tokens", "{\"name\":\"t\"}"), "id"));
    JsonNode imported =
        owner.importArchive(Long.parseLong(values.get("project")), bytes("no zip"), Map.of());
    values.put("import", text(imported, "id"));
    values.put("boxesProject", project("detection"));
    values.put("boxesImage", image(values.get("boxesProject")));
    owner.awaitEnd("/api/v1" + inProject("/analysis"), PATIENCE);
  }

  private void train() {
    JsonNode trained = owner.train(Long.parseLong(values.get("project")));
    values.put("number", text(trained, "number"));
    values.put("iteration", text(trained, "id"));
    makers.put("number", () -> text(post(inProject("/iterations"), "{}"), "number"));
    makers.put("iteration", () -> text(post(inProject("/iterations"), "{}"), "id"));
    String tests = inProject("/iterations/" + values.get("number") + "/evaluations");
    make("evaluation", () -> test(tests));
    image(values.get("project"));
    owner.post(inProject("/suggestions"), "{}").expect(202);
    owner.awaitEnd("/api/v1" + inProject("/suggestions"), PATIENCE);
  }

  private void deploy() {
    makers.put("deployment", () -> text(deployment(), "id"));
    JsonNode deployed = deployment();
    String deployment = text(deployed, "id");
    values.put("deployment", deployment);
    values.put("publishedName", deployment);
    values.put("task", "classify");
    values.put("projectId", values.get("project"));
    make("key", () -> text(post("/deployments/" + deployment + "/keys", "{\"name\":\"k\"}"), "id"));
    String key = text(deployed, "apiKey");
    callers.of(Actor.KEY).with("API-Key", key).with("Prediction-Key", key);

    owner.patch("/deployments/" + deployment, "{\"keep\":{\"share\":1,\"days\":1}}").expect(200);
    callers.of(Actor.KEY).form("/inference", Map.of(), Digits.of(2, KEPT)).expect(200);
    String list = "/deployments/" + deployment + "/kept";
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> owner.get(list).json().get("total").asInt() == KEPT);
    owner.get(list).json().get("items").forEach(one -> kept.add(text(one, "id")));
    values.put("id", kept.remove());
    makers.put("id", kept::remove);
  }

  private void bringModel() {
    make("model", this::model);
    values.put("modelEvaluation", test("/models/" + values.get("model") + "/evaluations"));
  }

  private void make(String name, Supplier<String> maker) {
    makers.put(name, maker);
    values.put(name, maker.get());
  }

  private String project(String type) {
    String project = Long.toString(owner.project(type));
    for (Actor actor : List.of(Actor.VIEWER, Actor.LABELLER, Actor.TRAINER)) {
      takeIn(project, callers.name(actor), actor.name());
    }
    return project;
  }

  private String guest() {
    String name = Callers.name(Client.registered(server));
    takeIn(values.get("project"), name, "viewer");
    return name;
  }

  private void takeIn(String project, String name, String role) {
    owner
        .put("/projects/" + project + "/members/" + name, "{\"role\":\"" + role + "\"}")
        .expect(201);
  }

  private String image(String project) {
    return owner
        .upload(Long.parseLong(project), null, Digits.of(3, 1))
        .expect(201)
        .json()
        .at("/images/0/id")
        .asText();
  }

  private String label() {
    return text(post(inProject("/labels"), "{\"name\":\"" + UUID.randomUUID() + "\"}"), "id");
  }

  private String test(String tests) {
    Answer started =
        owner.form(tests, Map.of(), "file", List.of(new Picture("test.zip", bytes("no zip"))));
    return text(started.expect(202).json(), "id");
  }

  private String model() {
    Picture file = new Picture("grey.onnx", GreyLevels.onnx());
    return text(
        owner.form("/models", Map.of("name", "Grey"), "model", List.of(file)).expect(201).json(),
        "id");
  }

  private JsonNode deployment() {
    return post(inProject("/deployments"), "{\"model\":\"default\"}");
  }

  private JsonNode post(String path, String json) {
    return owner.post(path, json).expect(201).json();
  }

  private String inProject(String path) {
    return "/projects/" + values.get("project") + path;
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
