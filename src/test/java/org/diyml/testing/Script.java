package org.diyml.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The scripts of a server, such as the one that starts it. */
final class Script {
  private static final int PATIENCE_MINUTES = 5;

  private final Path path;
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * A script that runs in a folder.
   *
   * @param environment what it has beside the environment of the tests
   */
  Script(Path path, Path folder, Map<String, String> environment) {
    this.path = path;
    this.folder = folder;
    this.environment = environment;
  }

  /** Starts it; what it prints is appended to the log. */
  Process start(Path log, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(path.toAbsolutePath().toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }

  /** Runs it to its end; throws when it says that something failed. */
  void run(Path log, String... arguments) throws IOException {
    Process process = start(log, arguments);
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(path + " does not end; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(path + " failed; see " + log);
    }
  }
}
