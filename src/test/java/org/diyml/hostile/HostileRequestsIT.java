package org.diyml.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diyml.testing.Answer;
import org.diyml.testing.Client;
import org.diyml.testing.Digits;
import org.diyml.testing.Picture;
import org.diyml.testing.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What people send who mean harm. No answer is an error of the server or tells what it is made of,
 * the server stays healthy, and what was stored is text on the pages.
 */
class HostileRequestsIT {
  private static final Pattern ROW = Pattern.compile("(\\w+)\\s+(\\S+)\\s+(.+)");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String JSON = "application/json";
  private static final int DEPTH = 100_000;
  private static final int PARTS = 10_000;

  private static final Server SERVER = Server.shared();
  private static final RawHttp RAW = new RawHttp(SERVER.base());

  private static Client client;
  private static String token;
  private static Map<String, String> places;
  private static String deployed;

  private final Verdicts verdicts = new Verdicts(Client.anonymous(SERVER));

  @BeforeAll
  static void furnish() {
    client = Client.registered(SERVER);
    token =
        client
            .post("/accounts/me/tokens", "{\"name\":\"hostile\"}")
            .expect(201)
            .json()
            .get("token")
            .asText();
    long project = client.project("classification");
    String inProject = "/projects/" + project;
    JsonNode uploaded = client.upload(project, "zero", Digits.of(0, 2)).expect(201).json();
    JsonNode deployment =
        client.post(inProject + "/deployments", "{\"model\":\"default\"}").expect(201).json();
    deployed = deployment.get("apiKey").asText();
    places =
        Map.of(
            "project", Long.toString(project),
            "image", uploaded.at("/images/0/id").asText(),
            "label", client.get(inProject + "/labels").json().at("/items/0/id").asText(),
            "deployment", deployment.get("id").asText());
  }

  @AfterEach
  void judge() {
    verdicts.areGood();
  }

  @Test
  void textsInEveryField() throws IOException {
    for (String row : Corpus.lines("bodies.txt")) {
      Matcher parts = ROW.matcher(row);
      assertThat(parts.matches()).as(row).isTrue();
      for (String text : Corpus.lines("texts.txt")) {
        String target = filled(parts.group(2));
        byte[] body =
            filled(parts.group(3)).replace("{text}", text).getBytes(StandardCharsets.UTF_8);
        verdicts.add(
            parts.group(1) + " " + target + " " + text,
            RAW.send(RawHttp.request(parts.group(1), target, authorization(), JSON, body)));
      }
    }
    showsAsText(
        "/app/dashboard",
        "/app/images?project=",
        "/app/labels?project=",
        "/app/deployments?project=",
        "/app/account");
  }

  private void showsAsText(String... pages) {
    for (String page : pages) {
      String address = page.endsWith("=") ? page + places.get("project") : page;
      Answer answer =
          Client.anonymous(SERVER)
              .as(client)
              .with("Accept", "text/html")
              .send("GET", "/" + address, null, null)
              .expect(200);
      if (answer.text().matches("(?s).*(<script>alert|<img src=x|=alert\\(1\\)>).*")) {
        verdicts.note(page, "markup that somebody typed");
      }
    }
  }

  private static String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace("{" + place.getKey() + "}", place.getValue());
    }
    return filled;
  }

  private static String authorization() {
    return "Authorization: Bearer " + token + "\r\n";
  }

  @Test
  void bodiesThatAreNoJson() throws IOException {
    for (String line : Corpus.lines("json.txt")) {
      json(line, Corpus.bytes(line));
    }
    json("deep lists", ("[".repeat(DEPTH) + "]".repeat(DEPTH)).getBytes(StandardCharsets.UTF_8));
    json("deep objects", "{\"name\":".repeat(DEPTH).getBytes(StandardCharsets.UTF_8));
    String digits = "9".repeat(DEPTH);
    json("long number", ("{\"name\":" + digits + "}").getBytes(StandardCharsets.UTF_8));
    json("long name", ("{\"" + digits + "\":1}").getBytes(StandardCharsets.UTF_8));
    json(
        "long text",
        ("{\"name\":\"" + "a".repeat(9 << 20) + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  private void json(String what, byte[] body) throws IOException {
    for (String target : List.of("/api/v1/projects", "/projects/create")) {
      verdicts.add(
          target + " " + what,
          RAW.send(RawHttp.request("POST", target, authorization(), JSON, body)));
    }
  }

  @Test
  void addressesOfWhatIsNotThere() throws IOException {
    for (String line : Corpus.lines("targets.txt")) {
      byte[] head = Corpus.bytes("GET " + line);
      byte[] rest =
          (" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + authorization() + "\r\n")
              .getBytes(StandardCharsets.UTF_8);
      byte[] request = Arrays.copyOf(head, head.length + rest.length);
      System.arraycopy(rest, 0, request, head.length, rest.length);
      verdicts.add(line, RAW.send(request));
    }
  }

  @Test
  void headsThatLie() throws IOException {
    for (String line : Corpus.lines("heads.txt")) {
      RawReply reply = RAW.send(Corpus.bytes(line));
      verdicts.add(line, reply);
      if (reply.text().contains("elsewhere.example") || reply.text().contains("<script>alert")) {
        verdicts.note(line, "sends on to where the request says");
      }
      if (reply.text().split("HTTP/1\\.1 \\d{3} ", -1).length > 2) {
        verdicts.note(line, "takes one request for two");
      }
    }
    verdicts.add(
        "10,000 headers",
        RAW.send(
            ("GET /api/v1/health HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(PARTS) + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void formsThatAreBroken() throws IOException {
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\nx\r\n";
    form("no boundary", "multipart/form-data", part + "--b--");
    form("empty boundary", "multipart/form-data; boundary=", part + "--b--");
    form("another boundary", "multipart/form-data; boundary=c", part + "--b--");
    form("long boundary", "multipart/form-data; boundary=" + "b".repeat(7000), part);
    form("no end", "multipart/form-data; boundary=b", part);
    form("nothing", "multipart/form-data; boundary=b", "");
    form("no parts", "multipart/form-data; boundary=b", "--b--");
    form(
        "no blank line",
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data");
    form(
        "no name",
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--");
    form("no disposition", "multipart/form-data; boundary=b", "--b\r\n\r\nx\r\n--b--");
    form(
        "nested",
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx\r\n--c--\r\n--b--");
    form(
        "quotes",
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"image; filename=a\r\n\r\nx\r\n--b--");
    form(
        "long head",
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\""
            + "a".repeat(DEPTH)
            + "\"\r\n\r\nx\r\n--b--");
    form(
        "encoding",
        "multipart/form-data; boundary=b",
        "--b\r\n"
            + "Content-Disposition: form-data; name=\"image\"; filename*=utf-99''%zz\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + "!!\r\n"
            + "--b--");
    form(
        "other fields",
        "multipart/form-data; boundary=b",
        part.replace("image", "picture") + "--b--");
    form("10,000 parts", "multipart/form-data; boundary=b", part.repeat(PARTS) + "--b--");
    form(
        "10,000 fields",
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\nx\r\n".repeat(PARTS)
            + "--b--");
  }

  private void form(String what, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (String target :
        List.of(
            "/api/v1/projects/{project}/images",
            "/api/v1/projects/{project}/imports",
            "/api/v1/models",
            "/upload_model")) {
      verdicts.add(
          target + " " + what,
          RAW.send(RawHttp.request("POST", filled(target), authorization(), type, bytes)));
    }
    verdicts.add(
        "/api/v1/inference " + what,
        RAW.send(
            RawHttp.request(
                "POST", "/api/v1/inference", "API-Key: " + deployed + "\r\n", type, bytes)));
  }

  @Test
  void picturesThatAreNone() {
    long project = client.project("classification");
    for (Map.Entry<String, byte[]> file : Bombs.pictures().entrySet()) {
      List<Picture> one = List.of(new Picture(file.getKey(), file.getValue()));
      verdicts.add(file.getKey(), client.upload(project, null, one));
      verdicts.add(
          "ask " + file.getKey(),
          Client.anonymous(SERVER).with("API-Key", deployed).form("/inference", Map.of(), one));
    }
    onlyPictures(project);
  }

  @Test
  void picturesThatAreMore() {
    long project = client.project("classification");
    for (Map.Entry<String, byte[]> file : Bombs.polyglots().entrySet()) {
      List<Picture> one = List.of(new Picture(file.getKey(), file.getValue()));
      verdicts.add(file.getKey(), client.upload(project, null, one));
    }
    onlyPictures(project);
  }

  /** What was taken comes back as a picture, under a name without a path. */
  private void onlyPictures(long project) {
    for (JsonNode image :
        client.get("/projects/" + project + "/images?size=200").json().get("items")) {
      Answer content = client.get("/images/" + image.get("id").asText() + "/content");
      String name = image.get("name").asText();
      if (!content.header("Content-Type").matches("image/(png|jpeg|gif|webp|bmp|tiff)")
          || !content.header("X-Content-Type-Options").equals("nosniff")
          || content.text().contains("<script>")) {
        verdicts.note(name, "comes back as " + content.header("Content-Type"));
      }
      if (name.contains("/") || name.contains("\\") || name.contains("\0")) {
        verdicts.note(name, "is a path");
      }
    }
  }

  @Test
  void archivesThatInflate() {
    long project = client.project("classification");
    for (Map.Entry<String, byte[]> file : Bombs.archives().entrySet()) {
      Answer begun =
          client.form(
              "/projects/" + project + "/imports",
              Map.of(),
              "file",
              List.of(new Picture(file.getKey(), file.getValue())));
      verdicts.add(file.getKey(), begun);
      if (begun.status() == 202) {
        JsonNode ended = client.awaitEnd(begun.header("Location"), PATIENCE);
        verdicts.add(file.getKey(), RawReply.of("HTTP/1.1 200 " + ended));
      }
    }
    onlyPictures(project);
  }

  @Test
  void modelsThatAreNone() {
    for (Map.Entry<String, byte[]> file : Bombs.models().entrySet()) {
      Answer answer =
          client.form(
              "/models",
              Map.of("name", file.getKey()),
              "model",
              List.of(new Picture(file.getKey(), file.getValue())));
      verdicts.add(file.getKey(), answer);
      if (answer.status() < 400) {
        verdicts.note(file.getKey(), "was taken for a model");
      }
    }
  }

  /** Names that look like one another are one, or are refused. */
  @Test
  void namesThatLookLikeOthers() throws IOException {
    String name = "kim" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(register(name).status()).isEqualTo(201);
    for (String like :
        List.of(
            name.toUpperCase(Locale.ROOT),
            name.replace("k", "\u212A"),
            name.replace("k", "\uFF4B"),
            name + "\u200B",
            "\u202E" + name,
            name + " ",
            name.replace("i", "i\u0307"))) {
      RawReply reply = register(like);
      verdicts.add(like, reply);
      if (reply.status() != 409 && reply.status() != 422) {
        verdicts.note(like, "is another account: " + reply.status());
      }
    }
    RawReply growing = register("\u0130".repeat(64));
    verdicts.add("grows in small letters", growing);
    assertThat(growing.status()).isEqualTo(422);
  }

  private static RawReply register(String name) throws IOException {
    byte[] body = Client.credentials(name, Client.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return RAW.send(RawHttp.request("POST", "/api/v1/accounts", "", JSON, body));
  }
}
