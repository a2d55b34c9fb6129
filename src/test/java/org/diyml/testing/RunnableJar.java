package org.diyml.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The runnable jar, which needs no setting up. */
final class RunnableJar implements ApplicationServer {
  private static final Path JAR = Path.of("target/diy-ml.jar");

  private final int port;

  RunnableJar(int port) {
    this.port = port;
  }

  @Override
  public Process start(Map<String, String> settings, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-jar",
            JAR.toAbsolutePath().toString(),
            "--port",
            Integer.toString(port));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }
}
