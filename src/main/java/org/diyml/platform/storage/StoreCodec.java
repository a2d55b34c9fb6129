package org.diyml.platform.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes files with the key that is set, and reads those of any time: encrypted or as they are. */
final class StoreCodec {
  private final StoreKeys keys;

  StoreCodec(StoreKeys keys) {
    this.keys = keys;
  }

  /** Whether files are encrypted that are written now. */
  boolean encrypts() {
    return keys.current().isPresent();
  }

  /** Opens a new file for writing; it is whole once that is closed. */
  OutputStream create(Path file, String name) throws IOException {
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Optional<StoreKey> key = keys.current();
    if (key.isEmpty()) {
      return out;
    }
    try {
      return new SealedOutput(out, Seal.fresh(key.get(), name));
    } catch (IOException | RuntimeException e) {
      out.close();
      throw e;
    }
  }

  /**
   * Opens a file for reading.
   *
   * @throws SealBroken when its key is not there
   */
  InputStream open(Path file, String name) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      byte[] start = in.readNBytes(Seal.HEADER_BYTES);
      Optional<Long> id = Seal.keyId(start);
      return id.isEmpty()
          ? new SequenceInputStream(new ByteArrayInputStream(start), in)
          : new SealedInput(in, Seal.of(start, keys.get(id.get()), name));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Whether a file is as it would be written now. */
  boolean isCurrent(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Seal.keyId(in.readNBytes(Seal.HEADER_BYTES))
          .equals(keys.current().map(StoreKey::id));
    }
  }
}
