package org.diyml.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Programs that tests run with Node, beside the packages that they need. */
public final class Node {
  private static final Path SOURCES = Path.of("src/test/node");
  private static final Path FOLDER = Path.of("target/node");

  private Node() {}

  /** A program of {@code src/test/node}, once its packages are there. */
  public static synchronized Path program(String name) throws IOException, InterruptedException {
    install();
    return FOLDER.resolve(name);
  }

  /** A file of an installed package. */
  public static synchronized Path ofPackage(String path) throws IOException, InterruptedException {
    install();
    return FOLDER.resolve("node_modules").resolve(path);
  }

  /** Installs exactly what the lock file says, unless that was done already. */
  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Path installed = FOLDER.resolve("package-lock.json");
    boolean current =
        Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
            && Files.exists(installed)
            && Files.mismatch(installed, SOURCES.resolve("package-lock.json")) < 0;
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        Files.copy(
            source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!current) {
      // Scripts of packages would fetch from elsewhere, and are not needed.
      Path printed = FOLDER.resolve("npm.log");
      int status =
          new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start()
              .waitFor();
      assertThat(status).as(() -> "npm ci: " + text(printed)).isZero();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
