package org.diyml.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diyml.platform.storage.FileStore;

/** The bytes of a picture that comes in, wherever they are until they are stored. */
public sealed interface PictureBytes {
  /** All of them. */
  byte[] read() throws IOException;

  /** Puts them into the store under their hash. */
  void storeIn(FileStore store, String area, String sha256);

  /** Bytes in memory, for pictures that were unpacked. */
  record InMemory(byte[] content) implements PictureBytes {
    @Override
    public byte[] read() {
      return content;
    }

    @Override
    public void storeIn(FileStore store, String area, String sha256) {
      store.put(area, sha256, content);
    }
  }

  /** Bytes in a file, which is moved, for pictures that were uploaded one by one. */
  record OnDisk(Path file) implements PictureBytes {
    @Override
    public byte[] read() throws IOException {
      return Files.readAllBytes(file);
    }

    @Override
    public void storeIn(FileStore store, String area, String sha256) {
      store.put(area, sha256, file);
    }
  }
}
