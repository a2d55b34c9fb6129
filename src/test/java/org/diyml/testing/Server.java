package org.diyml.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real product in a process of its own: the runnable jar, on a free port, with its own data. */
public final class Server implements AutoCloseable {
  /** User name of who administers the shared server, once somebody has signed up with it. */
  static final String ADMINISTRATOR = "administrator";

  private static final Path JAR = Path.of("target/diy-ml.jar");
  private static final Path FOLDER = Path.of("target/servers");

  /** What an operator sets who keeps everybody short, behind a proxy. */
  private static final Map<String, String> STRICT =
      Map.of(
          "DIYML_ADMINS", "Second, third",
          "DIYML_BEHIND_PROXY", "true",
          "DIYML_INFERENCE_WAITING", "3",
          "DIYML_QUOTA_PROJECTS", "3",
          "DIYML_QUOTA_PROJECT_IMAGES", "5",
          "DIYML_QUOTA_ACCOUNT_IMAGES", "7",
          "DIYML_QUOTA_ACCOUNT_BYTES", "100000",
          "DIYML_QUOTA_PROJECT_BYTES", "50000",
          "DIYML_QUOTA_ITERATIONS", "1",
          "DIYML_QUOTA_MODELS", "1");

  private static Server shared;
  private static Server strict;

  private final Path data;
  private final Map<String, String> settings;
  private final int port;
  private final Path log;
  private Process process;

  private Server(Path data, Map<String, String> settings) {
    this.data = data;
    this.settings = settings;
    this.port = Ports.free();
    this.log = FOLDER.resolve(data.getFileName() + "-" + port + ".log");
  }

  /** The server that all tests share which do not change how it is set up. */
  public static synchronized Server shared() {
    if (shared == null) {
      shared = start(Map.of("DIYML_ADMINS", ADMINISTRATOR));
    }
    return shared;
  }

  /** The server that all tests share which are about what an operator can set. */
  public static synchronized Server strict() {
    if (strict == null) {
      strict = start(STRICT);
    }
    return strict;
  }

  /** A server of a test's own, with further settings, on an empty data folder. */
  public static Server start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    if (Postgres.isChosen() && !settings.containsKey("DIYML_DB_URL")) {
      all.putAll(Postgres.newDatabase());
    }
    Path data = newFolder();
    all.put("DIYML_DATA", data.toString());
    return start(data, all);
  }

  /** One of several nodes that share a data folder, and have what is theirs alone in another. */
  public static Server node(Path data, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("DIYML_DATA", data.toString());
    all.put("DIYML_LOCAL", newFolder().toString());
    return start(data, all);
  }

  /** An empty folder that is left for a look after the tests. */
  public static Path newFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(FOLDER), "data").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Server start(Path data, Map<String, String> settings) {
    Server server = new Server(data, settings);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    server.restart();
    return server;
  }

  /** Where it answers. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Its data folder. */
  public Path data() {
    return data;
  }

  /** The lines that it wrote to its log so far. */
  public List<String> log() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts the process again, on the same data, and waits until it answers. */
  public void restart() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "-jar",
                  JAR.toAbsolutePath().toString(),
                  "--port",
                  Integer.toString(port)));
      builder.environment().put("DIYML_PUBLIC_URL", base().toString());
      builder.environment().putAll(settings);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      process = builder.start();
      Readiness.await(base(), process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks the process to end, as an operator does.
   *
   * @return whether it ended in time
   */
  public boolean stop(Duration limit) {
    process.destroy();
    return waitForEnd(limit);
  }

  @Override
  public void close() {
    if (process != null && process.isAlive() && !stop(Duration.ofSeconds(20))) {
      process.destroyForcibly();
    }
  }

  private boolean waitForEnd(Duration limit) {
    try {
      return process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
