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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The real product in a process of its own, on a free port, with its own data: the runnable jar, or
 * the WAR on the server that the run of the tests is for.
 */
public final class Server implements AutoCloseable {
  /** User name of who administers the shared server, once somebody has signed up with it. */
  static final String ADMINISTRATOR = "administrator";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
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
  private final ApplicationServer host;
  private Process process;

  private Server(ServerKind kind, Path data, Map<String, String> settings) throws IOException {
    this.data = data;
    this.settings = settings;
    this.port = Ports.free();
    this.log = FOLDER.toAbsolutePath().resolve(data.getFileName() + "-" + port + ".log");
    this.host = kind.install(port, data.resolveSibling("server-" + port));
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
    return start(ServerKind.chosen(), settings);
  }

  /** The same on a server of that kind, whichever this run of the tests is on. */
  public static Server start(ServerKind kind, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    if (Postgres.isChosen() && !settings.containsKey("DIYML_DB_URL")) {
      all.putAll(Postgres.newDatabase());
    }
    Path data = newFolder();
    all.put("DIYML_DATA", data.toString());
    return start(kind, data, all);
  }

  /** One of several nodes that share a data folder, and have what is theirs alone in another. */
  public static Server node(Path data, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("DIYML_DATA", data.toString());
    all.put("DIYML_LOCAL", newFolder().toString());
    return start(ServerKind.chosen(), data, all);
  }

  /** An empty folder that is left for a look after the tests. */
  public static Path newFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(FOLDER), "data").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Server start(ServerKind kind, Path data, Map<String, String> settings) {
    try {
      Server server = new Server(kind, data, settings);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.restart();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    List<ProcessHandle> processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(ended -> ended.onExit().join());
  }

  /** Starts the process again, on the same data, and waits until it answers. */
  public void restart() {
    try {
      Map<String, String> all = new HashMap<>(settings);
      all.putIfAbsent("DIYML_PUBLIC_URL", base().toString());
      process = host.start(all, log);
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
    List<ProcessHandle> processes = processes();
    processes.forEach(ProcessHandle::destroy);
    try {
      CompletableFuture.allOf(
              processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(limit.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (process != null && !stop(PATIENCE)) {
      processes().forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** The process that was started and its children: a script does not hand signals on. */
  private List<ProcessHandle> processes() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }
}
