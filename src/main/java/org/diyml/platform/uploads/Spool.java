package org.diyml.platform.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.platform.storage.Sha256;
import org.diyml.platform.storage.TemporaryFiles;

/** Writes what comes in to disk and hashes it on the way. */
public final class Spool {
  private static final int BUFFER = 1 << 16;

  private static final Logger LOG = Logger.getLogger(Spool.class.getName());

  private Spool() {}

  /** Reads {@code in} to its end; keeps it when it has at most {@code limit} bytes. */
  public static ReceivedFile receive(String field, String name, InputStream in, long limit)
      throws IOException {
    MessageDigest sha256 = Sha256.digest();
    Path path = TemporaryFiles.file("upload", ".part");
    long bytes = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes <= limit) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    if (bytes > limit) {
      Files.deleteIfExists(path);
      return new ReceivedFile(field, PlainName.of(name), null, null, bytes);
    }
    String hash = Sha256.name(sha256.digest());
    return new ReceivedFile(field, PlainName.of(name), path, hash, bytes);
  }

  /** Deletes what nobody took. */
  static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "Left for the next start: " + path);
    }
  }
}
