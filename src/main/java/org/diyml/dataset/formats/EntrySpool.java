package org.diyml.dataset.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps one file at a time until it is known to be whole: small ones in memory, others on disk. */
final class EntrySpool extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private final Path folder;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream disk;
  private long size;

  EntrySpool(Path folder) {
    this.folder = folder;
  }

  /** Forgets the file before. */
  void clear() throws IOException {
    close();
    memory.reset();
    size = 0;
  }

  long size() {
    return size;
  }

  void copyTo(OutputStream out) throws IOException {
    if (disk == null) {
      memory.writeTo(out);
    } else {
      disk.flush();
      Files.copy(file, out);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    size += length;
    if (disk == null && size > IN_MEMORY) {
      file = Files.createTempFile(folder, "salvaged", ".entry");
      disk = Files.newOutputStream(file);
      memory.writeTo(disk);
    }
    if (disk == null) {
      memory.write(source, offset, length);
    } else {
      disk.write(source, offset, length);
    }
  }

  /** Deletes what is on disk. */
  @Override
  public void close() throws IOException {
    if (disk != null) {
      disk.close();
      disk = null;
      Files.delete(file);
    }
  }
}
