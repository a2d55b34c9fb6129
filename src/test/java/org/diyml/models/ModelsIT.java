package org.diyml.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.diyml.engine.convert.dl4j.SampleDl4j;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** Models that users bring. */
class ModelsIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void takesAModelAndAnswersWithIt() {
    JsonNode model =
        upload("even-odd.onnx", GreyLevels.onnx(), Map.of("name", "Grey", "labels", "dark\nlight"))
            .expect(201)
            .json();
    assertThat(model.get("name").asText()).isEqualTo("Grey");
    assertThat(model.get("classes").asInt()).isEqualTo(2);
    assertThat(model.at("/inputs/0/layout").asText()).isEqualTo("NHWC");
    long id = model.get("id").asLong();
    JsonNode again = owner.get("/models/" + id).expect(200).json();
    for (String part : List.of("name", "format", "sha256", "inputs", "outputs", "labels")) {
      assertThat(again.get(part)).isEqualTo(model.get(part));
    }
    assertThat(owner.get("/models").json().at("/items/0/id").asLong()).isEqualTo(id);

    long project = owner.project("classification");
    JsonNode deployed =
        owner
            .post("/projects/" + project + "/deployments", "{\"modelId\":" + id + "}")
            .expect(201)
            .json();
    Client caller =
        Client.anonymous(Server.shared()).with("API-Key", deployed.get("apiKey").asText());
    JsonNode answer = caller.form("/inference", Map.of(), Digits.of(1, 1)).expect(200).json();
    assertThat(answer.get("model").asText()).isEqualTo("model-" + id);
    assertThat(answer.at("/predictions/0/label").asText()).isEqualTo("dark");

    owner.patch("/models/" + id, "{\"labels\":[\"night\",\"day\"]}").expect(200);
    assertThat(
            caller
                .form("/inference", Map.of(), Digits.of(1, 1))
                .json()
                .at("/predictions/0/label")
                .asText())
        .isEqualTo("night");
    owner.patch("/models/" + id, "{\"labels\":[\"one\"]}").expect(422);
    owner.patch("/models/" + id, "{\"preprocessing\":\"magic\"}").expect(422);

    JsonNode used = owner.get("/models/" + id).expect(200).json().get("deployments");
    assertThat(used).hasSize(1);
    assertThat(used.at("/0/project").asLong()).isEqualTo(project);
    assertThat(used.at("/0/deployment").asLong()).isEqualTo(deployed.get("id").asLong());
    assertThat(owner.get("/models").json().at("/items/0/deployments")).isEqualTo(used);

    owner.delete("/models/" + id).expect(409);
    owner.delete("/deployments/" + deployed.get("id").asLong()).expect(204);
    owner.delete("/models/" + id).expect(204);
    owner.get("/models/" + id).expect(404);
  }

  @Test
  void countsModelsOfANameAndKeepsTheirLicences() {
    Client person = Client.registered(Server.shared());
    Map<String, String> about = Map.of("name", "Shades", "licence", "MIT");
    List<Picture> file = List.of(new Picture("grey.onnx", GreyLevels.onnx()));
    JsonNode first = person.form("/models", about, "model", file).expect(201).json();
    JsonNode second = person.form("/models", about, "model", file).expect(201).json();
    assertThat(first.get("version").asInt()).isEqualTo(1);
    assertThat(second.get("version").asInt()).isEqualTo(2);
    assertThat(second.get("licence").asText()).isEqualTo("MIT");
    assertThat(second.get("sha256")).isEqualTo(first.get("sha256"));

    String address = "/models/" + second.get("id").asLong();
    JsonNode changed =
        person.patch(address, "{\"name\":\"Greys\",\"licence\":\"\"}").expect(200).json();
    assertThat(changed.get("version").asInt()).isEqualTo(1);
    assertThat(changed.get("licence").isNull()).isTrue();
    person.patch(address, "{\"name\":\" \"}").expect(422);
    person.patch(address, "{\"licence\":\"" + "x".repeat(201) + "\"}").expect(422);
  }

  @Test
  void correctsTheOrderOfColours() {
    JsonNode model =
        upload("colours.zip", SampleDl4j.colours(), Map.of("preprocessing", "imagenet"))
            .expect(201)
            .json();
    assertThat(model.at("/inputs/0/channels").asText()).isEqualTo("BGR");
    assertThat(model.at("/inputs/0/preprocessing/mean/0").asDouble()).isEqualTo(103.53);

    String address = "/models/" + model.get("id").asLong();
    JsonNode corrected = owner.patch(address, "{\"channels\":\"rgb\"}").expect(200).json();
    assertThat(corrected.at("/inputs/0/channels").asText()).isEqualTo("RGB");
    assertThat(corrected.at("/inputs/0/preprocessing/mean/0").asDouble()).isEqualTo(123.675);
    JsonNode refused = owner.patch(address, "{\"channels\":\"grey\"}").expect(422).json();
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo("channels");
    owner.patch(address, "{\"channels\":\"cmyk\"}").expect(422);
  }

  @Test
  void testsAModelOnLabelledData() {
    long id =
        upload("grey.onnx", GreyLevels.onnx(), Map.of("labels", "Dark_ones\nlight"))
            .expect(201)
            .json()
            .get("id")
            .asLong();
    long project = owner.project("classification");
    owner.upload(project, "dark ones", Digits.of(1, 5)).expect(201);
    owner.upload(project, "striped", Digits.of(2, 3)).expect(201);
    byte[] archive = owner.get("/projects/" + project + "/export?format=csv").expect(200).bytes();
    String path = "/models/" + id + "/evaluations";
    long evaluation =
        owner
            .form(path, Map.of(), "file", List.of(new Picture("new.zip", archive)))
            .expect(202)
            .json()
            .get("id")
            .asLong();
    JsonNode ended = owner.awaitEnd("/api/v1/evaluations/" + evaluation, Duration.ofMinutes(2));
    assertThat(ended.get("status").asText()).isEqualTo("succeeded");
    assertThat(ended.get("model").asLong()).isEqualTo(id);
    assertThat(ended.get("iteration").isNull()).isTrue();
    assertThat(ended.get("images").asInt()).isEqualTo(5);
    assertThat(ended.get("skipped").asInt()).isEqualTo(3);
    assertThat(ended.at("/labels/respelled/0/archive").asText()).isEqualTo("dark ones");
    assertThat(ended.at("/labels/respelled/0/model").asText()).isEqualTo("Dark_ones");
    assertThat(ended.at("/labels/unknown/0").asText()).isEqualTo("striped");
    assertThat(ended.at("/labels/absent/0").asText()).isEqualTo("light");
    assertThat(ended.at("/metrics/accuracy").asDouble()).isEqualTo(1);
    assertThat(ended.get("shift").isNull()).isTrue();
    assertThat(ended.get("noShift").asText()).contains("project");
    assertThat(owner.get(path).json().at("/items/0/id").asLong()).isEqualTo(evaluation);

    Client other = Client.registered(Server.shared());
    other.get("/evaluations/" + evaluation).expect(404);
    other.get(path).expect(404);
    owner.get("/models/mobilenet-v2-openimages/evaluations").expect(409);
    owner.delete("/models/" + id).expect(204);
    owner.get("/evaluations/" + evaluation).expect(404);
  }

  @Test
  void keepsModelsApart() {
    long id =
        upload("mine.onnx", GreyLevels.onnx(), Map.of()).expect(201).json().get("id").asLong();
    Client other = Client.registered(Server.shared());
    other.get("/models/" + id).expect(404);
    other.patch("/models/" + id, "{\"name\":\"theirs\"}").expect(404);
    other.delete("/models/" + id).expect(404);
    long project = other.project("classification");
    other
        .post("/projects/" + project + "/deployments", "{\"modelId\":" + id + "}")
        .expect(404);
    Client.anonymous(Server.shared()).get("/models").expect(401);
    assertThat(other.get("/models").json().findValuesAsText("origin")).containsOnly("built-in");
  }

  @Test
  void listsBuiltInModels() {
    JsonNode builtIn = owner.get("/models/mobilenet-v2-openimages").expect(200).json();
    assertThat(builtIn.get("labels")).hasSize(23);
    assertThat(builtIn.get("licence").asText()).isNotBlank();
    assertThat(builtIn.get("bytes").asLong()).isGreaterThan(1 << 20);
    owner.delete("/models/mobilenet-v2-openimages").expect(409);
    owner.get("/models/no-such-network").expect(404);
  }

  @Test
  void refusesWhatIsNoModelAndStaysWell() throws IOException {
    byte[] good = GreyLevels.onnx();
    Map<String, byte[]> bad =
        Map.of(
            "empty.onnx", new byte[0],
            "text.onnx", "hello".getBytes(StandardCharsets.UTF_8),
            "cut.onnx", Arrays.copyOf(good, good.length / 2),
            "zeros.h5", new byte[1 << 20],
            "pickle.pt", new byte[] {(byte) 0x80, 2, '}', 'q', 0, '.'},
            "names.zip", zip("../../etc/passwd"),
            "model.keras", zip("config.json"),
            "dl4j.zip", zip("configuration.json"));
    for (Map.Entry<String, byte[]> each : bad.entrySet()) {
      JsonNode problem = upload(each.getKey(), each.getValue(), Map.of()).expect(422).json();
      assertThat(problem.at("/errors/0/message").asText()).as(each.getKey()).isNotBlank();
    }
    upload("labels.onnx", good, Map.of("labels", "only one")).expect(422);
    owner.form("/models", Map.of("name", "none"), "model", List.of()).expect(422);
    owner.get("/health").expect(200);
  }

  @Test
  void takesTheExportOfATeachableMachine() throws IOException {
    Path folder = Path.of("../shared/models/teachable-machine");
    assumeThat(folder).exists();
    JsonNode model =
        upload(
                "keras_model.h5",
                Files.readAllBytes(folder.resolve("keras_model.h5")),
                Map.of("labels", Files.readString(folder.resolve("labels.txt"))))
            .expect(201)
            .json();
    assertThat(model.get("labels")).hasSize(model.get("classes").asInt());
    assertThat(model.at("/inputs/0/width").asInt()).isEqualTo(224);
  }

  @Test
  void worksAtTheOriginalRouteToo() {
    long id =
        owner
            .form(
                "//upload_model",
                Map.of(),
                "model",
                List.of(new Picture("grey.onnx", GreyLevels.onnx())))
            .expect(201)
            .json()
            .get("model_id")
            .asLong();
    long project = owner.project("classification");
    owner
        .post("//projects/" + project + "/deploy_model", "{\"model_choice\":" + id + "}")
        .expect(201);
  }

  private Answer upload(String name, byte[] content, Map<String, String> fields) {
    return owner.form("/models", fields, "model", List.of(new Picture(name, content)));
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
