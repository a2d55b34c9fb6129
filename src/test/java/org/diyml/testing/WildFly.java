package org.diyml.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** WildFly with the WAR, set up as {@code server-config/wildfly} tells operators to. */
public final class WildFly implements AutoCloseable {
  private static final int STANDARD_PORT = 8080;
  private static final int CLI_MINUTES = 3;
  private static final int STOP_SECONDS = 30;
  private static final Path CONFIG = Path.of("server-config/wildfly").toAbsolutePath();
  private static final Path MODULE = Path.of("modules/org/eclipse/persistence/main/module.xml");

  private final Path home = Path.of(System.getProperty("wildfly.home"));
  private final Path data;
  private final int port = Ports.free();
  private Process process;

  private WildFly(Path data) {
    this.data = data;
  }

  /** Sets a server up, starts it and waits until the product answers. */
  public static WildFly start() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/servers").toAbsolutePath());
    WildFly server = new WildFly(Files.createTempDirectory(folder, "wildfly"));
    server.setUp();
    server.run();
    return server;
  }

  /** Where it answers. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private void setUp() throws IOException {
    copy(CONFIG.resolve(MODULE), home.resolve(MODULE));
    // The script is for a server as it comes, and an earlier run may have changed this one.
    Path configuration = home.resolve("standalone/configuration/standalone-full.xml");
    Path asItComes = configuration.resolveSibling("as-it-comes.xml");
    if (Files.notExists(asItComes)) {
      copy(configuration, asItComes);
    }
    copy(asItComes, configuration);
    Process script = start("cli.log", "jboss-cli.sh", "--file=" + CONFIG.resolve("setup.cli"));
    if (!ended(script, CLI_MINUTES, TimeUnit.MINUTES) || script.exitValue() != 0) {
      throw new IllegalStateException("setup.cli failed; see " + data + "/cli.log");
    }
    copy(Path.of("target/diy-ml.war"), home.resolve("standalone/deployments/diy-ml.war"));
  }

  private void run() throws IOException {
    process =
        start(
            "wildfly.log",
            "standalone.sh",
            "-c",
            "standalone-full.xml",
            "-b",
            "127.0.0.1",
            "-Djboss.socket.binding.port-offset=" + (port - STANDARD_PORT),
            "-Djboss.server.data.dir=" + data.resolve("server"),
            "-Dorg.bytedeco.javacpp.cachedir=" + data.resolve("natives"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    Readiness.await(base(), process);
  }

  @Override
  public void close() {
    // The script starts Java as its child and does not hand signals on.
    process.descendants().forEach(ProcessHandle::destroy);
    if (!ended(process, STOP_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(String log, String script, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin").resolve(script).toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("DIYML_DATA", data.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JBOSS_HOME", home.toString());
    builder.environment().put("NOPAUSE", "true");
    return builder.redirectErrorStream(true).redirectOutput(data.resolve(log).toFile()).start();
  }

  private static boolean ended(Process process, long time, TimeUnit unit) {
    try {
      return process.waitFor(time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
