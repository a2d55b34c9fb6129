import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * How fast datasets go in, are listed and analysed, and how that grows.
 *
 * <p>{@code java benchmarks/DatasetBenchmark.java http://127.0.0.1:8080 1000 10000 100000} against a
 * server that runs here. The pictures are made anew: JPEG of 128×128 with coloured shapes in noise,
 * ten labels.
 * Importing is compared with a plain loop that reads, hashes and decodes the same archive.
 */
public final class DatasetBenchmark {
  private static final int LABELS = 10;
  private static final int SIDE = 128;
  private static final int LISTS = 21;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;
  private String token;

  private DatasetBenchmark(String origin) {
    this.api = origin + "/api/v1";
  }

  public static void main(String[] arguments) throws Exception {
    // The plain loop decodes from memory, as the product does.
    ImageIO.setUseCache(false);
    DatasetBenchmark benchmark = new DatasetBenchmark(arguments[0]);
    benchmark.signIn();
    for (String count : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      benchmark.measure(Integer.parseInt(count));
    }
  }

  private void measure(int count) throws Exception {
    Path archive = archive(count);
    double plain = seconds(() -> readHashDecode(archive));
    String project = field(post("/projects", "{\"name\":\"B\",\"type\":\"classification\"}"), "id");
    String started = upload("/projects/" + project + "/imports", archive);
    double imported = seconds(() -> await("/imports/" + field(started, "id")));
    System.out.printf(
        "%,d images: plain loop %.0f/s, import %.0f/s, ratio %.2f%n",
        count, count / plain, count / imported, plain / imported);
    String images = "/projects/" + project + "/images?size=50&page=";
    System.out.printf(
        "  list: first page %.0f ms, last %.0f ms, first of a label %.0f ms, last %.0f ms%n",
        1000 * median(images + 0),
        1000 * median(images + (count / 50 - 1)),
        1000 * median(images + 0 + "&label=label-3"),
        1000 * median(images + (count / LABELS / 50 - 1) + "&label=label-3"));
    double analysed = seconds(() -> await("/projects/" + project + "/analysis"));
    String image = field(get(images + 0), "id");
    put("/images/" + image + "/annotations", "{\"labels\":[\"label-3\"]}");
    double again = seconds(() -> await("/projects/" + project + "/analysis"));
    System.out.printf("  analysis: first %.1f s, after a change %.1f s%n", analysed, again);
    Files.delete(archive);
  }

  private double median(String path) throws Exception {
    double[] times = new double[LISTS];
    for (int i = 0; i < LISTS; i++) {
      times[i] = seconds(() -> get(path));
    }
    Arrays.sort(times);
    return times[LISTS / 2];
  }

  private static Path archive(int count) throws IOException {
    Path file = Files.createTempFile("benchmark", ".zip");
    Random random = new Random(count);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("label-" + i % LABELS + "/" + i + ".jpg"));
        zip.write(picture(i % LABELS, random));
      }
    }
    return file;
  }

  private static byte[] picture(int label, Random random) throws IOException {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < SIDE; x++) {
      for (int y = 0; y < SIDE; y++) {
        int grey = random.nextInt(64);
        picture.setRGB(x, y, grey << 16 | grey << 8 | grey);
      }
    }
    int left = random.nextInt(SIDE / 2);
    int top = random.nextInt(SIDE / 2);
    int colour = java.awt.Color.HSBtoRGB(label / (float) LABELS, 1, 1);
    for (int x = left; x < left + SIDE / 2; x++) {
      for (int y = top; y < top + 4 + label; y++) {
        picture.setRGB(x, y, colour);
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", jpeg);
    return jpeg.toByteArray();
  }

  private static void readHashDecode(Path archive) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) () -> zip.<ZipEntry>stream().map(e -> (ZipEntry) e).iterator()) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        sha256.digest(content);
        ImageIO.read(new java.io.ByteArrayInputStream(content));
      }
    }
  }

  private void signIn() throws Exception {
    String account = "{\"username\":\"bench-" + UUID.randomUUID() + "\",\"password\":\"correct horse\"}";
    post("/accounts", account);
    token = field(post("/sessions", account), "token");
  }

  private void await(String path) throws Exception {
    while (true) {
      String status = field(get(path), "status");
      if (status.equals("succeeded")) {
        return;
      }
      if (!status.equals("queued") && !status.equals("running")) {
        throw new IOException(path + " " + status);
      }
      Thread.sleep(200);
    }
  }

  private String upload(String path, Path archive) throws Exception {
    String boundary = "benchmark";
    String head =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.zip\"\r\n\r\n";
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofFile(archive),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
  }

  private String post(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private String put(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  private String get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(api + path)));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private static String field(String json, String name) throws IOException {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
    if (!matcher.find()) {
      throw new IOException("No " + name + " in " + json);
    }
    return matcher.group(1);
  }

  private static double seconds(Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private interface Step {
    void run() throws Exception;
  }
}
