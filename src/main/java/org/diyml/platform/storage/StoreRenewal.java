package org.diyml.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diyml.platform.housekeeping.Chore;

/** Brings files to the key of now: those of before there was one, and those of old keys. */
@ApplicationScoped
public class StoreRenewal implements Chore {
  private static final Pattern STORED = Pattern.compile("[0-9a-f]{64}");

  private final FileStore store;

  /** For the container, which makes a proxy with it. */
  protected StoreRenewal() {
    this(null);
  }

  @Inject
  StoreRenewal(FileStore store) {
    this.store = store;
  }

  /**
   * Writes every file anew that is not as it would be written now.
   *
   * @throws UncheckedIOException of the first that cannot be read; the others are written
   */
  @Override
  public void run(Instant now) {
    IOException failure = null;
    try (Stream<Path> files = files()) {
      for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
        IOException failed = renew(each.next());
        failure = failure == null ? failed : failure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (failure != null) {
      throw new UncheckedIOException(failure);
    }
  }

  private Stream<Path> files() throws IOException {
    return Files.exists(store.root())
        ? Files.walk(store.root())
            .filter(path -> STORED.matcher(path.getFileName().toString()).matches())
            .filter(Files::isRegularFile)
        : Stream.empty();
  }

  private IOException renew(Path file) {
    try {
      store.renew(file);
      return null;
    } catch (NoSuchFileException e) {
      // Deleted meanwhile: nothing is left to be written.
      return null;
    } catch (IOException e) {
      return new IOException(file + " cannot be read", e);
    }
  }
}
