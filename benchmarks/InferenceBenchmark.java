import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * How fast a deployment answers, against a bare loop in plain Java that decodes the same files and
 * calls ONNX Runtime with the same model.
 *
 * <p>{@code java -cp target/server/lib/onnxruntime-1.28.0.jar benchmarks/InferenceBenchmark.java
 * http://127.0.0.1:8080 photos.zip card.json [rounds] [overload seconds]}. The server must run here
 * and have the folder of the card as its {@code DIYML_MODELS_DIR}, so that the default model of a
 * classification project is the one of the card. Clients take their share of the processors.
 */
public final class InferenceBenchmark {
  private static final int PHOTOS = 24;
  private static final double SECONDS = 8;
  private static final int[] CONNECTIONS = {1, 8, 64};

  private final URI origin;
  private final Bare model;
  private String key;

  private InferenceBenchmark(URI origin, Bare model) {
    this.origin = origin;
    this.model = model;
  }

  public static void main(String[] arguments) throws Exception {
    ImageIO.setUseCache(false);
    Path card = Path.of(arguments[2]);
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2;
    InferenceBenchmark benchmark =
        new InferenceBenchmark(URI.create(arguments[0]), new Bare(card));
    benchmark.deploy();
    List<BufferedImage> photos = photos(Path.of(arguments[1]));
    benchmark.compare("photos 1,000 pixels wide", encode(photos, 1000, 0.98f), rounds);
    benchmark.compare("pictures of 64x64", encode(photos, 64, 0.9f), rounds);
    if (arguments.length > 4) {
      benchmark.overload(encode(photos, 1000, 0.98f), Integer.parseInt(arguments[4]));
    }
  }

  private void compare(String what, List<byte[]> files, int rounds) throws Exception {
    System.out.printf(
        "%s, %,d bytes on average%n", what, files.stream().mapToInt(f -> f.length).sum() / files.size());
    int processors = Runtime.getRuntime().availableProcessors();
    load(files, 8, SECONDS);
    bare(files, processors, 1, SECONDS / 2);
    for (int round = 0; round < rounds; round++) {
      Run one = bare(files, 1, processors, SECONDS);
      Run all = bare(files, processors, 1, SECONDS);
      System.out.printf(
          "  bare: one thread %.0f/s (p50 %.1f ms), %d threads %.0f/s%n",
          one.perSecond(), one.percentile(0.5), processors, all.perSecond());
      for (int connections : CONNECTIONS) {
        Run run = load(files, connections, SECONDS);
        System.out.printf(
            "  %2d connections: %.0f/s, ratio to %d bare threads %.2f, to one %.2f;"
                + " p50 %.1f ms, p99 %.1f ms%s %s%n",
            connections,
            run.perSecond(),
            processors,
            run.perSecond() / all.perSecond(),
            run.perSecond() / one.perSecond(),
            run.percentile(0.5),
            run.percentile(0.99),
            connections == 1
                ? String.format(
                    ", %.1f ms more than the bare loop", run.percentile(0.5) - one.percentile(0.5))
                : "",
            run.statuses);
      }
    }
  }

  /** Twice what can be sustained, sent whether or not answers come. */
  private void overload(List<byte[]> files, int seconds) throws Exception {
    Run sustained = load(files, 64, SECONDS);
    double rate = 2 * sustained.perSecond();
    System.out.printf("overload: %.0f requests a second for %d s%n", rate, seconds);
    Run quiet = load(files, 1, 4);
    BlockingQueue<Integer> due = new ArrayBlockingQueue<>(100_000);
    Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    AtomicLong late = new AtomicLong();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<?>> senders = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      senders.add(
          threads.submit(
              () -> {
                Connection connection = new Connection(origin, key);
                for (Integer file = due.poll(5, TimeUnit.SECONDS);
                    file != null;
                    file = due.poll(5, TimeUnit.SECONDS)) {
                  int status = connection.ask(files.get(file));
                  statuses.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
                }
                return null;
              }));
    }
    long begin = System.nanoTime();
    int unhealthy = 0;
    for (long sent = 0; System.nanoTime() < end; sent++) {
      long at = begin + (long) (sent / rate * 1e9);
      while (System.nanoTime() < at) {
        Thread.sleep(1);
      }
      if (!due.offer((int) (sent % files.size()))) {
        late.incrementAndGet();
      }
      if (sent % (long) (rate * 5) == 0) {
        HttpResponse<String> health = get("/api/v1/health");
        unhealthy += health.statusCode() == 200 ? 0 : 1;
        System.out.printf(
            "  %3d s: %s, waiting at the client %d, heap %s MB%n",
            (System.nanoTime() - begin) / 1_000_000_000L, statuses, due.size(), heap());
      }
    }
    due.clear();
    for (Future<?> sender : senders) {
      sender.get();
    }
    threads.shutdown();
    Run after = load(files, 1, 4);
    System.out.printf(
        "  statuses %s, checks of health that failed %d, not sent %d%n"
            + "  p50 at one connection: before %.1f ms, right after %.1f ms; heap %s MB%n",
        statuses, unhealthy, late.get(), quiet.percentile(0.5), after.percentile(0.5), heap());
  }

  private String heap() throws Exception {
    Matcher used =
        Pattern.compile("memory_usedHeap_bytes[^\\n]* ([0-9.E+]+)").matcher(get("/metrics").body());
    return used.find() ? String.format("%.0f", Double.parseDouble(used.group(1)) / 1e6) : "?";
  }

  private Run load(List<byte[]> files, int connections, double seconds) throws Exception {
    Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    return timed(
        connections,
        seconds,
        statuses,
        thread -> {
          Connection connection = new Connection(origin, key);
          return file -> {
            int status = connection.ask(files.get(file % files.size()));
            statuses.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
          };
        });
  }

  private Run bare(List<byte[]> files, int threads, int modelThreads, double seconds)
      throws Exception {
    try (OrtSession session = model.open(modelThreads)) {
      return timed(
          threads,
          seconds,
          new TreeMap<>(),
          thread -> file -> model.answer(session, files.get(file % files.size())));
    }
  }

  private static Run timed(
      int threads, double seconds, Map<Integer, AtomicLong> statuses, Worker worker)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long end = System.nanoTime() + (long) (seconds * 1e9);
    List<Callable<double[]>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int first = i;
      all.add(
          () -> {
            Step step = worker.begin(first);
            List<Double> times = new ArrayList<>();
            for (int file = first; System.nanoTime() < end; file++) {
              long start = System.nanoTime();
              step.take(file);
              times.add((System.nanoTime() - start) / 1e6);
            }
            return times.stream().mapToDouble(Double::doubleValue).toArray();
          });
    }
    long begin = System.nanoTime();
    List<double[]> times = new ArrayList<>();
    for (Future<double[]> one : pool.invokeAll(all)) {
      times.add(one.get());
    }
    double took = (System.nanoTime() - begin) / 1e9;
    pool.shutdown();
    double[] sorted = times.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    return new Run(sorted, took, statuses);
  }

  private void deploy() throws Exception {
    String name = "bench-" + UUID.randomUUID();
    String who = "{\"username\":\"" + name + "\",\"password\":\"correct horse battery\"}";
    post("/accounts", who, "");
    String token = field(post("/sessions", who, ""), "token");
    String project =
        field(post("/projects", "{\"name\":\"B\",\"type\":\"classification\"}", token), "id");
    key =
        field(
            post("/projects/" + project + "/deployments", "{\"model\":\"default\"}", token),
            "apiKey");
  }

  private String post(String path, String json, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(origin.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + name + " in " + json);
    }
    return matcher.group(1);
  }

  private static List<BufferedImage> photos(Path archive) throws IOException {
    List<BufferedImage> photos = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName().toLowerCase();
        if (photos.size() < PHOTOS && (name.endsWith(".jpg") || name.endsWith(".jpeg"))) {
          try (InputStream in = zip.getInputStream(entry)) {
            photos.add(ImageIO.read(new ByteArrayInputStream(in.readAllBytes())));
          }
        }
      }
    }
    return photos;
  }

  private static List<byte[]> encode(List<BufferedImage> photos, int width, float quality)
      throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (BufferedImage photo : photos) {
      int height = width < 100 ? width : Math.max(1, photo.getHeight() * width / photo.getWidth());
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.setOutput(new MemoryCacheImageOutputStream(bytes));
      writer.write(null, new IIOImage(scale(photo, width, height), null, null), param);
      writer.dispose();
      files.add(bytes.toByteArray());
    }
    return files;
  }

  private static BufferedImage scale(BufferedImage picture, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  private interface Worker {
    Step begin(int thread) throws Exception;
  }

  private interface Step {
    void take(int file) throws Exception;
  }

  private record Run(double[] sorted, double seconds, Map<Integer, AtomicLong> statuses) {
    double perSecond() {
      return sorted.length / seconds;
    }

    double percentile(double share) {
      return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
  }

  /** The model of a card, without anything around it. */
  private static final class Bare {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final Path file;
    private final String input;
    private final String output;
    private final int size;

    Bare(Path card) throws IOException {
      String json = Files.readString(card);
      file = card.resolveSibling(field(json, "file"));
      String inputs = json.substring(json.indexOf("\"input\""));
      input = field(inputs, "name");
      size = Integer.parseInt(field(inputs, "size").strip());
      output = field(json, json.contains("\"probabilities\"") ? "probabilities" : "scores");
    }

    OrtSession open(int threads) throws Exception {
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        return environment.createSession(file.toString(), options);
      }
    }

    void answer(OrtSession session, byte[] jpeg) throws Exception {
      BufferedImage square = scale(decode(jpeg), size, size);
      int[] pixels = square.getRGB(0, 0, size, size, null, 0, size);
      ByteBuffer rgb = ByteBuffer.allocateDirect(pixels.length * 3);
      for (int pixel : pixels) {
        rgb.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
      }
      try (OnnxTensor tensor =
              OnnxTensor.createTensor(
                  environment, rgb.rewind(), new long[] {1, size, size, 3}, OnnxJavaType.UINT8);
          OrtSession.Result result = session.run(Map.of(input, tensor), Set.of(output))) {
        ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
      }
    }

    private BufferedImage decode(byte[] jpeg) throws IOException {
      ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
      try {
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)), true, true);
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * size));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
      } finally {
        reader.dispose();
      }
    }
  }

  /** A connection that is kept; plain sockets, so that the client takes little of the processor. */
  private static final class Connection {
    private final URI origin;
    private final String key;
    private Socket socket;
    private InputStream in;

    Connection(URI origin, String key) {
      this.origin = origin;
      this.key = key;
    }

    int ask(byte[] jpeg) throws IOException {
      if (socket == null) {
        socket = new Socket(origin.getHost(), origin.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      }
      String head =
          "POST /api/v1/inference HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nAPI-Key: " + key
              + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      byte[] begin = head.getBytes(StandardCharsets.US_ASCII);
      byte[] request = Arrays.copyOf(begin, begin.length + jpeg.length);
      System.arraycopy(jpeg, 0, request, begin.length, jpeg.length);
      out.write(request);
      return read();
    }

    private int read() throws IOException {
      int status = Integer.parseInt(line().split(" ")[1]);
      int length = 0;
      boolean chunked = false;
      boolean last = false;
      for (String line = line().toLowerCase(); !line.isEmpty(); line = line().toLowerCase()) {
        length = line.startsWith("content-length:") ? Integer.parseInt(line.substring(15).strip()) : length;
        chunked |= line.startsWith("transfer-encoding:") && line.contains("chunked");
        last |= line.startsWith("connection:") && line.contains("close");
      }
      if (chunked) {
        for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
          in.skipNBytes(size);
          line();
          if (size == 0) {
            break;
          }
        }
      } else {
        in.skipNBytes(length);
      }
      if (last) {
        socket.close();
        socket = null;
      }
      return status;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("The connection ended within an answer");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }
  }
}
