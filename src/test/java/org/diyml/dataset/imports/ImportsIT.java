package org.diyml.dataset.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsIT {
  private static Server server;
  private static Client client;

  @BeforeAll
  static void signIn() {
    server = Server.shared();
    client = Client.registered(server);
  }

  @Test
  void takesFoldersOnceAndNothingTheSecondTime() throws IOException {
    long project = client.project("classification");
    JsonNode first = client.importArchive(project, Digits.archive(), Map.of());
    assertThat(first.get("status").asText()).isEqualTo("succeeded");
    assertThat(first.get("format").asText()).isEqualTo("folders");
    assertThat(first.get("added").asInt()).isEqualTo(400);
    assertThat(first.get("problems")).isEmpty();
    JsonNode again = client.importArchive(project, Digits.archive(), Map.of());
    assertThat(again.get("added").asInt()).isZero();
    assertThat(again.get("skipped").asInt()).isEqualTo(400);
    assertThat(again.at("/problems/0/reason").asText()).contains("here already");
    assertThat(count(project, "")).isEqualTo(400);
    assertThat(count(project, "&label=3")).isEqualTo(40);
    assertThat(count(project, "&split=validation")).isBetween(70, 90);
  }

  @Test
  void tellsWhatItWouldDoWithoutDoingIt() throws IOException {
    long project = client.project("classification");
    JsonNode told = client.importArchive(project, Digits.archive(), Map.of("dryRun", "true"));
    assertThat(told.get("added").asInt()).isEqualTo(400);
    assertThat(count(project, "")).isZero();
  }

  @Test
  void goesOnWhereItStoppedWhenTheProcessIsKilled() throws IOException {
    try (Server own = Server.start(Map.of())) {
      Client owner = Client.registered(own);
      long project = owner.project("classification");
      Answer started =
          owner.form(
              "/projects/" + project + "/imports",
              Map.of(),
              "file",
              List.of(new Picture("digits.zip", Digits.archive())));
      String address = started.expect(202).header("Location");
      own.kill();
      own.restart();
      JsonNode end = owner.awaitEnd(address, Duration.ofMinutes(2));
      assertThat(end.get("status").asText()).isEqualTo("succeeded");
      assertThat(end.get("added").asInt()).isEqualTo(400);
      assertThat(
              owner.get("/projects/" + project + "/images?size=1").json().get("total").asInt())
          .isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "classification,folders",
    "classification,csv",
    "classification,coco",
    "classification,voc",
    "classification,yolo",
    "detection,csv",
    "detection,coco",
    "detection,voc",
    "detection,yolo"
  })
  void whatGoesOutComesBackTheSame(String type, String format) {
    long project = client.project(type);
    fill(project, type);
    byte[] archive = export(project, format);
    long other = client.project(type);
    JsonNode imported = client.importArchive(other, archive, Map.of("format", format));
    assertThat(imported.get("status").asText()).isEqualTo("succeeded");
    assertThat(imported.get("problems")).isEmpty();
    assertThat(annotations(other)).isEqualTo(annotations(project));
    long third = client.project(type);
    JsonNode recognised = client.importArchive(third, export(other, format), Map.of());
    assertThat(recognised.get("format").asText()).isEqualTo(format);
    assertThat(annotations(third)).isEqualTo(annotations(project));
  }

  @Test
  void takesWhatIsGoodOfABrokenArchive() throws IOException {
    long project = client.project("detection");
    Picture good = Digits.of(1, 1).get(0);
    byte[] archive =
        zip(
            Map.of(
                "images/good.png", good.bytes(),
                "images/broken.png", "no picture".getBytes(StandardCharsets.UTF_8),
                "annotations.csv",
                    ("file,label,x,y,width,height\n"
                            + "good.png,one,2,2,10,20\n"
                            + "good.png,one,20,20,100,100\n"
                            + "good.png,one,300,20,10,10\n"
                            + "good.png,one,-5,nonsense,10,10\n"
                            + "missing.png,one,1,1,5,5\n")
                        .getBytes(StandardCharsets.UTF_8)));
    JsonNode end = client.importArchive(project, archive, Map.of());
    assertThat(end.get("status").asText()).isEqualTo("succeeded");
    assertThat(end.get("added").asInt()).isEqualTo(1);
    assertThat(end.get("problems").size()).isGreaterThanOrEqualTo(5);
    assertThat(annotations(project).toString()).contains("one 2.0 2.0 10.0 20.0", "one 20.0 20.0 8.0 8.0");
  }

  @Test
  void refusesWhatIsNoArchive() {
    long project = client.project("classification");
    JsonNode end =
        client.importArchive(project, "nothing".getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(end.get("status").asText()).isEqualTo("failed");
    assertThat(end.get("failure").asText()).isNotBlank();
  }

  @Test
  void takesTheWholePartOfATruncatedArchive() throws IOException {
    long project = client.project("classification");
    byte[] whole = Digits.archive();
    JsonNode end =
        client.importArchive(project, Arrays.copyOf(whole, whole.length / 2), Map.of());
    assertThat(end.get("status").asText()).isEqualTo("succeeded");
    assertThat(end.get("added").asInt()).isGreaterThan(100);
    assertThat(end.get("problems")).isNotEmpty();
  }

  @Test
  void refusesUnknownFormatsAndStrangers() {
    long project = client.project("detection");
    client.get("/projects/" + project + "/export?format=folders").expect(422);
    client.get("/projects/" + project + "/export?format=xml").expect(422);
    Client stranger = Client.registered(server);
    stranger.get("/projects/" + project + "/export?format=coco").expect(404);
    stranger.get("/imports/" + project).expect(404);
  }

  private static void fill(long project, String type) {
    for (int digit : new int[] {2, 5}) {
      String label = digit == 2 ? "zwei, \"2\" & <b>/ü" : "5";
      if (type.equals("classification")) {
        client.upload(project, label, Digits.of(digit, 4)).expect(201);
      } else {
        JsonNode added = client.upload(project, null, Digits.of(digit, 4)).expect(201).json();
        double at = 1;
        for (JsonNode image : added.get("images")) {
          at += 0.37;
          client
              .put(
                  "/images/" + image.get("id").asLong() + "/annotations",
                  "{\"boxes\":[{\"label\":"
                      + quoted(label)
                      + ",\"x\":" + at + ",\"y\":2,\"width\":7.25,\"height\":" + (at + 3)
                      + "},{\"label\":\"other\",\"x\":0,\"y\":0,\"width\":28,\"height\":28}]}")
              .expect(200);
        }
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  private static byte[] export(long project, String format) {
    return client.get("/projects/" + project + "/export?format=" + format).expect(200).bytes();
  }

  /** A line for each image: its content and what is said of it, to the millionth of a pixel. */
  private static TreeSet<String> annotations(long project) {
    TreeSet<String> lines = new TreeSet<>();
    JsonNode page = client.get("/projects/" + project + "/images?size=200").expect(200).json();
    for (JsonNode image : page.get("items")) {
      List<String> marks = new ArrayList<>();
      image.get("labels").forEach(label -> marks.add(label.asText()));
      for (JsonNode box : image.get("boxes")) {
        StringBuilder mark = new StringBuilder(box.get("label").asText());
        for (String side : List.of("x", "y", "width", "height")) {
          mark.append(' ').append(Math.rint(box.get(side).asDouble() * 1e6) / 1e6);
        }
        marks.add(mark.toString());
      }
      marks.sort(null);
      lines.add(image.get("sha256").asText() + image.get("name").asText() + marks);
    }
    return lines;
  }

  private static int count(long project, String filter) {
    return client
        .get("/projects/" + project + "/images?size=1" + filter)
        .expect(200)
        .json()
        .get("total")
        .asInt();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
