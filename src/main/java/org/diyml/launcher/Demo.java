package org.diyml.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.diyml.platform.settings.DataFolder;

/** Does the whole main job through the public API, on the bundled digits, and tells of each step. */
final class Demo {
  private static final String BOUNDARY = "diyml-demo";
  private static final int PAUSE_MILLIS = 500;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;
  private final String origin;
  private final PrintStream terminal;
  private String token;

  Demo(String origin, PrintStream terminal) {
    this.origin = origin;
    this.api = origin + "/api/v1";
    this.terminal = terminal;
  }

  /** Account, project, upload, training, deployment, prediction. */
  void run() throws IOException, InterruptedException {
    String name = "demo-" + UUID.randomUUID().toString().substring(0, 8);
    String password = UUID.randomUUID().toString();
    String credentials = "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
    post("/accounts", credentials);
    token = field(post("/sessions", credentials), "token");
    say("An account: " + name + ", password " + password);

    String project =
        "/projects/"
            + field(
                post("/projects", "{\"name\":\"Digits\",\"type\":\"classification\"}"), "id");
    byte[] leftOut = upload(project);
    train(project);
    predict(post(project + "/deployments", "{\"iteration\":1}"), leftOut);
    say("Sign in at " + origin + "/app/sign-in to look around. Ctrl+C ends the server.");
  }

  private byte[] upload(String project) throws IOException, InterruptedException {
    Map<String, ByteArrayOutputStream> forms = new LinkedHashMap<>();
    // One behind, so that the very last picture, a 9, is left out.
    byte[] last = null;
    String label = null;
    int count = 0;
    try (InputStream in = Demo.class.getResourceAsStream("/samples/digits.zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String[] path = entry.getName().split("/");
        if (last != null) {
          forms
              .computeIfAbsent(label, l -> new ByteArrayOutputStream())
              .write(part("name=\"image\"; filename=\"digit.png\"", last));
          count++;
        }
        label = path[0];
        last = zip.readAllBytes();
      }
    }
    for (Map.Entry<String, ByteArrayOutputStream> form : forms.entrySet()) {
      ByteArrayOutputStream body = form.getValue();
      body.write(part("name=\"label\"", form.getKey().getBytes(StandardCharsets.UTF_8)));
      body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
      send(
          HttpRequest.newBuilder(URI.create(api + project + "/images"))
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
    say(count + " handwritten digits uploaded with their labels; one is left out");
    return last;
  }

  private void train(String project) throws IOException, InterruptedException {
    post(project + "/iterations", "{}");
    String shown = "";
    while (true) {
      String iteration = send(HttpRequest.newBuilder(URI.create(api + project + "/iterations/1")));
      String status = field(iteration, "status");
      String line =
          status + ", " + Math.round(100 * Double.parseDouble(field(iteration, "progress"))) + " %";
      if (!line.equals(shown)) {
        say("Training: " + line);
        shown = line;
      }
      if (status.equals("succeeded")) {
        double accuracy = Double.parseDouble(field(iteration, "accuracy"));
        say(
            "Right on "
                + Math.round(100 * accuracy)
                + " % of the images that it never learned from");
        return;
      }
      if (!status.equals("queued") && !status.equals("running")) {
        throw new IOException("The iteration ended otherwise: " + iteration);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private void predict(String deployment, byte[] picture) throws IOException, InterruptedException {
    String key = field(deployment, "apiKey");
    String answer =
        send(
            HttpRequest.newBuilder(URI.create(api + "/inference?top=1"))
                .header("API-Key", key)
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
    say("The deployed model says of the 9 that was left out: " + answer);
    Path file = DataFolder.RUNTIME.path().resolveSibling("demo-digit.png");
    Files.write(file, picture);
    say(
        "Do it again:\n\n  curl -H 'API-Key: " + key + "' -F image=@" + file + " " + api
            + "/inference\n");
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  private static byte[] part(String disposition, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  /** The first value of that name: enough for what is read here, without a library. */
  private static String field(String json, String name) throws IOException {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    if (!matcher.find()) {
      throw new IOException("No " + name + " in " + json);
    }
    return matcher.group(1);
  }

  private void say(String text) {
    terminal.println("[demo] " + text);
  }
}
