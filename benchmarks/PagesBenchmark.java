import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * What pages cost: the grid of many images as a ratio to that of few, and the heap that idle
 * sessions hold.
 *
 * <p>{@code java benchmarks/PagesBenchmark.java target/diy-ml.jar 100 100000} starts a server on a
 * data folder of its own. Times are those of one client on the same machine, with the network stack
 * in them. Each view of the grid is one by a browser that comes anew, each jump one of a browser
 * that looks at the first page. Sessions are those of browsers that saw five pages and went away.
 */
public final class PagesBenchmark {
  private static final int VIEWS = 21;
  private static final int CARDS = 60;
  private static final int SESSIONS = 200;
  private static final Pattern THUMBNAIL = Pattern.compile("/api/v1/images/\\d+/thumbnail");

  private final Path jar;
  private final Path data;
  private final String origin;
  private final int port;
  private Process server;
  private String token;

  private PagesBenchmark(Path jar) throws IOException {
    this.jar = jar;
    this.data = Files.createTempDirectory("pages");
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    this.origin = "http://127.0.0.1:" + port;
  }

  public static void main(String[] arguments) throws Exception {
    ImageIO.setUseCache(false);
    PagesBenchmark benchmark = new PagesBenchmark(Path.of(arguments[0]));
    benchmark.start();
    try {
      benchmark.signIn();
      int few = Integer.parseInt(arguments[1]);
      int many = Integer.parseInt(arguments[2]);
      String small = benchmark.project(few);
      String large = benchmark.project(many);
      benchmark.grid(small, few);
      double[] base = benchmark.grid(small, few);
      benchmark.tell(few, base, base);
      benchmark.tell(many, benchmark.grid(large, many), base);
      benchmark.sessions(large);
    } finally {
      benchmark.server.destroy();
    }
  }

  /** Milliseconds of the first view, of a jump to the middle, and of the thumbnails of a page. */
  private double[] grid(String project, int count) throws Exception {
    double[] first = new double[VIEWS];
    double[] jump = new double[VIEWS];
    double[] pictures = new double[VIEWS];
    String address = "/app/images?project=" + project + "&page=";
    int middle = Math.max(1, count / CARDS / 2);
    for (int i = 0; i < VIEWS; i++) {
      HttpClient browser = browser();
      first[i] = milliseconds(() -> get(browser, address + 1));
      String[] page = new String[1];
      jump[i] = milliseconds(() -> page[0] = get(browser, address + middle));
      List<String> thumbnails = THUMBNAIL.matcher(page[0]).results().map(m -> m.group()).toList();
      pictures[i] =
          milliseconds(
              () -> {
                for (String thumbnail : thumbnails) {
                  get(browser, thumbnail);
                }
              });
    }
    return new double[] {median(first), median(jump), median(pictures)};
  }

  private void tell(int count, double[] times, double[] base) {
    System.out.printf(
        "%,d images: first view %.0f ms (%.2f), jump to the middle %.0f ms (%.2f),"
            + " its thumbnails one by one %.0f ms (%.2f)%n",
        count,
        times[0],
        times[0] / base[0],
        times[1],
        times[1] / base[1],
        times[2],
        times[2] / base[2]);
  }

  private void sessions(String project) throws Exception {
    idle(project, 20);
    long before = heap();
    idle(project, SESSIONS);
    long after = heap();
    System.out.printf(
        "%d idle sessions: heap %,d KB before, %,d KB after, %,d KB each%n",
        SESSIONS, before >> 10, after >> 10, (after - before) / SESSIONS >> 10);
  }

  private void idle(String project, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      HttpClient browser = browser();
      get(browser, "/app/dashboard");
      for (String page : List.of("images", "labels", "training", "deployments")) {
        get(browser, "/app/" + page + "?project=" + project);
      }
    }
  }

  /** Bytes of live objects. */
  private long heap() throws Exception {
    String pid = Long.toString(server.pid());
    for (int i = 0; i < 2; i++) {
      new ProcessBuilder("jcmd", pid, "GC.run").start().waitFor();
    }
    Process told = new ProcessBuilder("jcmd", pid, "GC.heap_info").start();
    String text = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher used = Pattern.compile("used (\\d+)K").matcher(text);
    check(used.find(), text);
    return Long.parseLong(used.group(1)) << 10;
  }

  private HttpClient browser() {
    CookieManager cookies = new CookieManager();
    HttpCookie session = new HttpCookie("diyml_session", token);
    session.setPath("/");
    session.setVersion(0);
    cookies.getCookieStore().add(URI.create(origin), session);
    return HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  private String get(HttpClient browser, String path) throws Exception {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(origin + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    check(answer.statusCode() == 200, path + " " + answer.statusCode());
    return answer.body();
  }

  private String project(int count) throws Exception {
    String project = field(post("/projects", "{\"name\":\"P\",\"type\":\"classification\"}"), "id");
    Path archive = archive(count);
    String id = field(upload("/projects/" + project + "/imports", archive), "id");
    Files.delete(archive);
    while (!field(api(HttpRequest.newBuilder(), "/imports/" + id), "status").equals("succeeded")) {
      Thread.sleep(200);
    }
    return project;
  }

  private static Path archive(int count) throws IOException {
    Path file = Files.createTempFile("benchmark", ".zip");
    Random random = new Random(count);
    BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < count; i++) {
        picture.setRGB(0, 0, 32, 32, random.ints(32 * 32).toArray(), 0, 32);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        zip.putNextEntry(new ZipEntry("label-" + i % 10 + "/" + i + ".jpg"));
        zip.write(jpeg.toByteArray());
      }
    }
    return file;
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
      api(HttpRequest.newBuilder(), "/health");
      return true;
    } catch (IOException e) {
      // Nobody listens yet, or it is not ready.
      return false;
    }
  }

  private void signIn() throws Exception {
    String account =
        "{\"username\":\"bench-" + UUID.randomUUID() + "\",\"password\":\"correct horse\"}";
    post("/accounts", account);
    token = field(post("/sessions", account), "token");
  }

  private String upload(String path, Path archive) throws Exception {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.zip\"\r\n\r\n";
    return api(
        HttpRequest.newBuilder()
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofFile(archive),
                    HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n"))),
        path);
  }

  private String post(String path, String json) throws Exception {
    return api(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)),
        path);
  }

  private String api(HttpRequest.Builder request, String path) throws Exception {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                request.uri(URI.create(origin + "/api/v1" + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    check(answer.statusCode() < 300, path + " " + answer.statusCode() + " " + answer.body());
    return answer.body();
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double milliseconds(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e6;
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

  private interface Step {
    void run() throws Exception;
  }
}
