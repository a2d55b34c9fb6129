package org.diyml.dataset.formats;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that waits in a temporary file until its place in the zip has come. */
final class Spool implements Closeable {
  private final Path file;
  private final BufferedWriter writer;

  Spool() throws IOException {
    this.file = Files.createTempFile("export", ".part");
    this.writer = Files.newBufferedWriter(file);
  }

  Writer writer() {
    return writer;
  }

  void copyTo(OutputStream out) throws IOException {
    writer.flush();
    Files.copy(file, out);
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      Files.deleteIfExists(file);
    }
  }
}
