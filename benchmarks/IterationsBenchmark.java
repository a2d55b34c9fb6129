import java.io.IOException;
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
 * <p>{@code java benchmarks/IterationsBenchmark.java http://127.0.0.1:8080 PID archive.zip 50 100}
 * against a server that runs here, with the process id of it: fifty iterations over the archive, then
 * a hundred of random settings, every other one with a fault that has to be named.
 */
public final class IterationsBenchmark {
  private static final int SETTLED = 5;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;
  private final String pid;
  private final Random random = new Random(1);
  private String token;
  private String project;

  private IterationsBenchmark(String origin, String pid) {
    this.api = origin + "/api/v1";
    this.pid = pid;
  }

  public static void main(String[] arguments) throws Exception {
    IterationsBenchmark benchmark = new IterationsBenchmark(arguments[0], arguments[1]);
    benchmark.begin(Path.of(arguments[2]));
    benchmark.repeat(Integer.parseInt(arguments[3]));
    benchmark.vary(Integer.parseInt(arguments[4]));
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
    new ProcessBuilder("jcmd", pid, "GC.run").start().waitFor();
    Thread.sleep(2000);
    String resident =
        Files.readAllLines(Path.of("/proc", pid, "status")).stream()
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
