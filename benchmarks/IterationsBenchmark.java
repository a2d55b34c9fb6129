import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What iterations of a real server take in time and memory, and whether each ends as it should.
 *
 * <p>{@code java benchmarks/IterationsBenchmark.java target/diy-ml.jar archive.zip 50 100 10} starts
 * a server on a data folder of its own: fifty iterations over the archive, then a hundred of random
 * settings, every other one with a fault that has to be named, then ten in whose midst the server
 * is killed, each of which has to end with the weights and figures of one that was left alone.
 */
public final class IterationsBenchmark {
  private static final int SETTLED = 5;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(1);
  private final Path jar;
  private final Path data;
  private final int port;
  private final String api;
  private Process server;
  private String token;
  private String project;

  private IterationsBenchmark(Path jar) throws IOException {
    this.jar = jar;
    this.data = Files.createTempDirectory("iterations");
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    this.api = "http://127.0.0.1:" + port + "/api/v1";
  }

  public static void main(String[] arguments) throws Exception {
    IterationsBenchmark benchmark = new IterationsBenchmark(Path.of(arguments[0]));
    benchmark.start();
    try {
      benchmark.begin(Path.of(arguments[1]));
      benchmark.repeat(Integer.parseInt(arguments[2]));
      benchmark.vary(Integer.parseInt(arguments[3]));
      benchmark.kill(Integer.parseInt(arguments[4]));
    } finally {
      benchmark.server.destroy();
    }
  }

  private void start() throws Exception {
    ProcessBuilder command =
        new ProcessBuilder("java", "-jar", jar.toString(), "--port", Integer.toString(port));
    command.environment().put("DIYML_DATA", data.toString());
    server =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
            .start();
    while (!answers()) {
      check(server.isAlive(), "the server ended, see " + data.resolve("log"));
      Thread.sleep(100);
    }
  }

  private boolean answers() throws Exception {
    try {
      return send(HttpRequest.newBuilder(URI.create(api + "/health"))).statusCode() == 200;
    } catch (IOException e) {
      // Nobody listens yet.
      return false;
    }
  }

  private void begin(Path archive) throws Exception {
    String account =
        "{\"username\":\"bench-" + UUID.randomUUID() + "\",\"password\":\"correct horse\"}";
    post("/accounts", account);
    token = field(post("/sessions", account).body(), "token");
    project =
        "/projects/"
            + field(
                post("/projects", "{\"name\":\"B\",\"type\":\"classification\"}").body(), "id");
    String id = field(upload(project + "/imports", archive).body(), "id");
    await("/imports/" + id);
  }

  /** Most are of the usual kind; each fifth trains a whole network. */
  private void repeat(int count) throws Exception {
    long settled = 0;
    for (int i = 1; i <= count; i++) {
      String ended = run(i % 5 == 0 ? "{\"mode\":\"scratch\",\"epochs\":2}" : "{}");
      Duration took =
          Duration.between(
              Instant.parse(field(ended, "startedAt")), Instant.parse(field(ended, "finishedAt")));
      if (i <= SETTLED || i == count) {
        System.out.printf(
            "iteration %d, %s: %.2f s, accuracy %s%n",
            i, field(ended, "mode"), took.toMillis() / 1e3, field(ended, "accuracy"));
      }
      settled = i == SETTLED ? memory() : settled;
    }
    System.out.printf(
        "memory after %d iterations %,d MB, after %d %,d MB%n",
        SETTLED, settled >> 10, count, memory() >> 10);
  }

  private void vary(int count) throws Exception {
    int refused = 0;
    int succeeded = 0;
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        String[] fault = fault();
        HttpResponse<String> answer =
            post(project + "/iterations", "{\"" + fault[0] + "\":" + fault[1] + "}");
        check(answer.statusCode() == 422 && answer.body().contains(fault[0]), answer.body());
        refused++;
      } else {
        run(valid());
        succeeded++;
      }
    }
    System.out.printf(
        "random settings: %d faults refused by name, %d runs succeeded%n", refused, succeeded);
  }

  /** Kills at a random moment of each, the first epochs to the last. */
  private void kill(int count) throws Exception {
    String settings = "{\"mode\":\"scratch\",\"epochs\":6}";
    String alone = run(settings);
    long length =
        Duration.between(
                Instant.parse(field(alone, "startedAt")), Instant.parse(field(alone, "finishedAt")))
            .toMillis();
    for (int i = 0; i < count; i++) {
      HttpResponse<String> begun = post(project + "/iterations", settings);
      long moment = random.nextLong(length);
      Thread.sleep(moment);
      server.destroyForcibly().waitFor();
      start();
      String resumed = await(project + "/iterations/" + field(begun.body(), "number"));
      check(
          field(resumed, "weightsSha256").equals(field(alone, "weightsSha256"))
              && metrics(resumed).equals(metrics(alone)),
          resumed);
      System.out.printf("killed after %d ms: ended like the one left alone%n", moment);
    }
  }

  private static String metrics(String iteration) {
    int from = iteration.indexOf("\"metrics\":");
    return iteration.substring(from, iteration.indexOf("\"history\":", from));
  }

  private String run(String settings) throws Exception {
    HttpResponse<String> begun = post(project + "/iterations", settings);
    check(begun.statusCode() == 201, settings + " " + begun.body());
    return await(project + "/iterations/" + field(begun.body(), "number"));
  }

  private String valid() {
    return """
        {"mode":"%s","learningRate":%s,"schedule":"%s","warmUpEpochs":%d,"optimiser":"%s",
        "weightDecay":%s,"epochs":%d,"batchSize":%d,"labelSmoothing":%s,"classWeights":"%s",
        "earlyStopping":%s,"seed":%d}"""
        .formatted(
            one("transfer", "transfer", "scratch"),
            one("0.0001", "0.001", "0.01"),
            one("constant", "cosine"),
            random.nextInt(3),
            one("adam", "nadam", "rmsprop", "sgd"),
            one("0", "0.001", "0.1"),
            1 + random.nextInt(3),
            1 + random.nextInt(200),
            one("0", "0.1", "0.5"),
            one("none", "balanced"),
            one("null", "{\"patience\":1}"),
            random.nextInt());
  }

  private String[] fault() {
    List<String[]> faults =
        List.of(
            new String[] {"mode", "\"magic\""},
            new String[] {"backbone", "\"nowhere\""},
            new String[] {"learningRate", "0"},
            new String[] {"learningRate", "2"},
            new String[] {"schedule", "\"zigzag\""},
            new String[] {"warmUpEpochs", "-1"},
            new String[] {"optimiser", "\"guess\""},
            new String[] {"weightDecay", "-0.1"},
            new String[] {"epochs", "0"},
            new String[] {"epochs", "1001"},
            new String[] {"batchSize", "0"},
            new String[] {"batchSize", "1025"},
            new String[] {"labelSmoothing", "0.6"},
            new String[] {"classWeights", "\"some\""},
            new String[] {"earlyStopping", "{\"patience\":0}"},
            new String[] {"timeBudgetSeconds", "0"},
            new String[] {"folds", "1"});
    return faults.get(random.nextInt(faults.size()));
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Resident kilobytes after a collection. */
  private long memory() throws Exception {
    new ProcessBuilder("jcmd", Long.toString(server.pid()), "GC.run").start().waitFor();
    Thread.sleep(2000);
    String resident =
        Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(resident.replaceAll("\\D", ""));
  }

  private String await(String path) throws Exception {
    while (true) {
      String body = send(HttpRequest.newBuilder(URI.create(api + path))).body();
      String status = field(body, "status");
      if (status.equals("succeeded")) {
        return body;
      }
      check(status.equals("queued") || status.equals("running"), path + " " + body);
      Thread.sleep(100);
    }
  }

  private HttpResponse<String> upload(String path, Path archive) throws Exception {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.zip\"\r\n\r\n";
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofFile(archive),
                    HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n"))));
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void check(boolean condition, String message) throws IOException {
    if (!condition) {
      throw new IOException(message);
    }
  }

  private static String field(String json, String name) throws IOException {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    check(matcher.find(), "no " + name + " in " + json);
    return matcher.group(1);
  }
}
