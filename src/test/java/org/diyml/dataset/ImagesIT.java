package org.diyml.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.engine.Box;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Scenes;
import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

class ImagesIT {
  private final Client owner = Client.registered(Server.shared());

  @Test
  void takesThePicturesOfABatchAndTellsWhyItRefusesOthers() {
    long project = owner.project("classification");
    Picture good = Digits.of(3, 1).get(0);
    Picture text = new Picture("notes.png", "not a picture".getBytes(StandardCharsets.UTF_8));
    Picture cut = new Picture("cut.png", java.util.Arrays.copyOf(good.bytes(), 90));
    JsonNode added = owner.upload(project, "three", List.of(good, text, cut)).expect(201).json();

    JsonNode image = added.get("images").get(0);
    assertThat(added.get("images")).hasSize(1);
    assertThat(image.get("name").asText()).isEqualTo(good.name());
    assertThat(image.get("width").asInt()).isEqualTo(28);
    assertThat(image.get("labels").get(0).asText()).isEqualTo("three");
    assertThat(added.get("rejected").findValuesAsText("name"))
        .containsExactly("notes.png", "cut.png");
    owner.upload(project, null, List.of(text)).expect(422);
    owner.upload(project, null, List.of()).expect(422);
    owner.post("/projects/" + project + "/images", "{}").expect(415);
  }

  @Test
  void givesTheBytesBackAndAThumbnail() {
    long project = owner.project("classification");
    Picture picture = Digits.of(5, 1).get(0);
    long id = upload(project, null, picture);
    Answer content = owner.get("/images/" + id + "/content").expect(200);
    assertThat(content.bytes()).isEqualTo(picture.bytes());
    assertThat(content.header("Content-Type")).isEqualTo("image/png");
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(owner.get("/images/" + id + "/thumbnail").expect(200).header("Content-Type"))
        .isEqualTo("image/jpeg");
  }

  @Test
  void labelsAndRefusesStaleChanges() {
    long project = owner.project("classification");
    long id = upload(project, null, Digits.of(7, 1).get(0));
    JsonNode before = owner.get("/images/" + id).json();
    assertThat(before.get("split").isNull()).isTrue();

    String path = "/images/" + id + "/annotations";
    Answer labelled = owner.put(path, "{\"labels\":[\"seven\"]}").expect(200);
    String split = labelled.json().get("split").asText();
    assertThat(split).isIn("train", "validation");

    Client careful = owner.with("If-Match", "\"" + before.get("version").asLong() + "\"");
    careful.put(path, "{\"labels\":[\"one\"]}").expect(412);
    careful.with("If-Match", labelled.header("ETag"));
    JsonNode relabelled = careful.put(path, "{\"labels\":[\"one\"]}").expect(200).json();
    assertThat(relabelled.get("labels").get(0).asText()).isEqualTo("one");
    assertThat(relabelled.get("split").asText()).isEqualTo(split);
    careful.with("If-Match", "*").put(path, "{\"labels\":[\"a\",\"b\"]}").expect(422);
    careful.put(path, "{\"boxes\":[]}").expect(422);
  }

  @Test
  void keepsBoxesToThePixel() {
    long project = owner.project("detection");
    long id = upload(project, null, Digits.of(1, 1).get(0));
    String path = "/images/" + id + "/annotations";
    JsonNode drawn =
        owner
            .put(
                path,
                "{\"boxes\":[{\"label\":\"ink\",\"x\":2.5,\"y\":3,\"width\":10.25,\"height\":25}]}")
            .expect(200)
            .json();
    JsonNode box = owner.get("/images/" + id).json().get("boxes").get(0);
    assertThat(box).isEqualTo(drawn.get("boxes").get(0));
    assertThat(box.get("x").asDouble()).isEqualTo(2.5);
    assertThat(box.get("width").asDouble()).isEqualTo(10.25);
    for (String bad :
        List.of(
            "{\"label\":\"ink\",\"x\":-4,\"y\":0,\"width\":9,\"height\":9}",
            "{\"label\":\"ink\",\"x\":20,\"y\":0,\"width\":9,\"height\":9}",
            "{\"label\":\"ink\",\"x\":1,\"y\":1,\"width\":0,\"height\":9}",
            "{\"label\":\"ink\",\"x\":1,\"y\":1,\"width\":-3,\"height\":9}",
            "{\"label\":\"\",\"x\":1,\"y\":1,\"width\":3,\"height\":9}")) {
      owner.put(path, "{\"boxes\":[" + bad + "]}").expect(422);
    }
    owner.put(path, "{\"labels\":[\"ink\"]}").expect(422);
    owner.upload(project, "ink", Digits.of(1, 1)).expect(422);
  }

  @Test
  void splitsEachLabelByTheShare() {
    long project = owner.project("classification");
    owner.upload(project, "zero", Digits.of(0, 20)).expect(201);
    owner.upload(project, "one", Digits.of(1, 10)).expect(201);
    for (String label : List.of("zero", "one")) {
      String path = "/projects/" + project + "/images?label=" + label;
      int all = owner.get(path).json().get("total").asInt();
      int validation = owner.get(path + "&split=validation").json().get("total").asInt();
      // One more or less by the draw, and one that goes where a near copy of it is.
      assertThat(validation).isBetween(all / 5 - 2, all / 5 + 2);
    }
    assertThat(owner.get("/projects/" + project + "/images?labelled=false").json().get("total").asInt())
        .isZero();
    owner.get("/projects/" + project + "/images?split=half").expect(400);
  }

  @Test
  void pagesGoThroughTheImagesInTheOrderOfTheirUpload() {
    long project = owner.project("detection");
    for (int digit = 0; digit < 3; digit++) {
      owner.upload(project, null, Digits.of(digit, 5)).expect(201);
    }
    List<Long> all = ids(project, "size=200");
    assertThat(all).hasSize(15).isSorted();
    List<Long> paged = new ArrayList<>();
    for (int page = 0; page < 4; page++) {
      paged.addAll(ids(project, "size=4&page=" + page));
    }
    assertThat(paged).isEqualTo(all);
    assertThat(ids(project, "size=4&page=4")).isEmpty();
    String box = "{\"label\":\"ink\",\"x\":1,\"y\":2,\"width\":3,\"height\":4}";
    String boxes = "{\"boxes\":[" + box + "," + box.replace("1", "5") + "]}";
    List<Long> marked = List.of(all.get(2), all.get(7), all.get(13));
    marked.forEach(id -> owner.put("/images/" + id + "/annotations", boxes).expect(200));
    assertThat(ids(project, "label=ink&size=2")).isEqualTo(marked.subList(0, 2));
    assertThat(ids(project, "label=ink&size=2&page=1")).isEqualTo(marked.subList(2, 3));
    assertThat(ids(project, "label=ink&labelled=true")).isEqualTo(marked);
    assertThat(ids(project, "label=ink&labelled=false")).isEmpty();
    assertThat(ids(project, "label=other")).isEmpty();
    assertThat(ids(project, "labelled=true")).isEqualTo(marked);
    assertThat(ids(project, "labelled=false&size=200"))
        .hasSize(12)
        .doesNotContainAnyElementsOf(marked);
    List<Long> parts = new ArrayList<>(ids(project, "split=train&label=ink"));
    parts.addAll(ids(project, "split=validation&label=ink"));
    assertThat(parts).containsExactlyInAnyOrderElementsOf(marked);
    assertThat(ids(project, "split=train")).isEqualTo(ids(project, "split=train&label=ink"));
  }

  @Test
  void findsImagesByAPartOfTheirName() {
    long project = owner.project("classification");
    List<Picture> digits = Digits.of(4, 3);
    long percent = upload(project, "four", new Picture("100%_Sure.png", digits.get(0).bytes()));
    long other = upload(project, null, new Picture("1000 surely.png", digits.get(1).bytes()));
    upload(project, "four", new Picture("else.png", digits.get(2).bytes()));
    assertThat(ids(project, "name=SURE")).containsExactly(percent, other);
    assertThat(ids(project, "name=%25_")).containsExactly(percent);
    assertThat(ids(project, "name=sure&label=four")).containsExactly(percent);
    assertThat(ids(project, "name=sure&labelled=false")).containsExactly(other);
    assertThat(ids(project, "name=!")).isEmpty();
    JsonNode around =
        owner.get("/images/" + percent + "/neighbours?name=sure").expect(200).json();
    assertThat(around.get("next").asLong()).isEqualTo(other);
  }

  private List<Long> ids(long project, String query) {
    JsonNode page = owner.get("/projects/" + project + "/images?" + query).expect(200).json();
    List<Long> ids = new ArrayList<>();
    page.get("items").forEach(image -> ids.add(image.get("id").asLong()));
    return ids;
  }

  @Test
  void mergesAndDeletesLabels() {
    long project = owner.project("classification");
    owner.upload(project, "cat", Digits.of(2, 3)).expect(201);
    owner.upload(project, "Cats", Digits.of(4, 2)).expect(201);
    String labels = "/projects/" + project + "/labels";
    long cats = owner.get(labels).json().get("items").get(1).get("id").asLong();
    JsonNode merged = owner.patch(labels + "/" + cats, "{\"name\":\"cat\"}").expect(200).json();
    assertThat(merged.get("images").asInt()).isEqualTo(5);
    assertThat(owner.get(labels).json().get("total").asInt()).isEqualTo(1);
    owner.post(labels, "{\"name\":\"cat\"}").expect(409);
    owner.post(labels, "{\"name\":\"dog\",\"colour\":\"red\"}").expect(422);
    JsonNode deleted = owner.delete(labels + "/" + merged.get("id").asLong()).expect(200).json();
    assertThat(deleted.get("images").asInt()).isEqualTo(5);
    assertThat(owner.get("/projects/" + project + "/images?labelled=true").json().get("total").asInt())
        .isZero();
  }

  @Test
  void keepsEveryStateOfAnnotations() {
    long project = owner.project("classification");
    long image = upload(project, "cat", Digits.of(3, 1).get(0));
    String annotations = "/images/" + image + "/annotations";
    owner.put(annotations, "{\"labels\":[\"dog\"]}").expect(200);
    long dog = owner.get("/projects/" + project + "/labels").json().at("/items/1/id").asLong();
    owner.patch("/projects/" + project + "/labels/" + dog, "{\"name\":\"wolf\"}").expect(200);
    owner.put(annotations, "{\"labels\":[]}").expect(200);
    assertThat(owner.post(annotations + "/undo", "").expect(200).json().at("/labels/0").asText())
        .as("by its new name")
        .isEqualTo("wolf");
    JsonNode history = owner.get("/images/" + image + "/revisions").expect(200).json();
    assertThat(history.get("total").asInt()).isEqualTo(4);
    long first = history.at("/items/3/id").asLong();
    assertThat(history.at("/items/3/labels/0").asText()).isEqualTo("cat");
    JsonNode restored =
        owner.post("/images/" + image + "/revisions/" + first + "/restore", "").expect(200).json();
    assertThat(restored.at("/labels/0").asText()).isEqualTo("cat");
    owner.post("/images/" + image + "/revisions/" + project + "/restore", "").expect(404);
  }

  @Test
  void aStaleSaveAnswersWithWhatIsThere() {
    long project = owner.project("classification");
    long image = upload(project, "cat", Digits.of(3, 1).get(0));
    String tag = owner.get("/images/" + image).expect(200).header("ETag");
    long label = owner.get("/projects/" + project + "/labels").json().at("/items/0/id").asLong();
    owner.delete("/projects/" + project + "/labels/" + label).expect(200);
    JsonNode problem =
        Client.anonymous(Server.shared())
            .as(owner)
            .with("If-Match", tag)
            .put("/images/" + image + "/annotations", "{\"labels\":[\"dog\"]}")
            .expect(412)
            .json();
    assertThat(problem.at("/current/labels")).isEmpty();
    assertThat(problem.at("/current/version").asLong()).isPositive();
  }

  @Test
  void leavesNothingOfADeletedProjectOnDisk() throws IOException {
    long project = owner.project("classification");
    List<Picture> pictures = new ArrayList<>(Digits.of(8, 4));
    long first = upload(project, "eight", pictures.get(0));
    owner.upload(project, "eight", pictures).expect(201);
    Path files = Server.shared().data().resolve("files/" + project);
    assertThat(count(files)).isEqualTo(4);
    owner.get("/images/" + first + "/thumbnail").expect(200);
    assertThat(count(files)).isEqualTo(5);

    owner.delete("/images/" + first).expect(204);
    owner.get("/images/" + first).expect(404);
    assertThat(owner.get("/projects/" + project + "/images").json().get("total").asInt())
        .isEqualTo(4);

    owner.delete("/projects/" + project).expect(204);
    await().atMost(Duration.ofSeconds(10)).until(() -> count(files) == 0);
  }

  @Test
  void movesImagesByHandOnly() {
    long project = owner.project("classification");
    long id = upload(project, "nine", Digits.of(9, 1).get(0));
    assertThat(owner.put("/images/" + id + "/split", "{\"split\":\"test\"}").expect(200).json().get("split").asText())
        .isEqualTo("test");
    owner.put("/images/" + id + "/split", "{\"split\":\"half\"}").expect(422);
  }

  private long upload(long project, String label, Picture picture) {
    return owner
        .upload(project, label, List.of(picture))
        .expect(201)
        .json()
        .get("images")
        .get(0)
        .get("id")
        .asLong();
  }

  private static long count(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void keepsWhereAPhotoWasMadeOnlyWhereTheProjectWantsIt() {
    Picture photo = Scenes.plain("scene.jpg", new Box(100, 100, 200, 200));
    Picture telling = new Picture("told.jpg", withComment(photo.bytes(), "made at 51.5074 N"));
    long project = owner.project("classification");
    assertThat(content(project, telling)).isEqualTo(photo.bytes());

    long keeping = owner.project("classification");
    owner.patch("/projects/" + keeping, "{\"keepMetadata\":true}").expect(200);
    assertThat(content(keeping, telling)).isEqualTo(telling.bytes());
  }

  private byte[] content(long project, Picture picture) {
    long image =
        owner
            .upload(project, null, List.of(picture))
            .expect(201)
            .json()
            .at("/images/0/id")
            .asLong();
    return owner.get("/images/" + image + "/content").expect(200).bytes();
  }

  private static byte[] withComment(byte[] jpeg, String comment) {
    return ByteBuffer.allocate(jpeg.length + 4 + comment.length())
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFFE)
        .putShort((short) (2 + comment.length()))
        .put(comment.getBytes(StandardCharsets.US_ASCII))
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
