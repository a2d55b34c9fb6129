package org.diyml.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.diyml.platform.settings.DataFolder;

/**
 * Files by their content: the name of each is the SHA-256 of its bytes, in an area that is deleted
 * as a whole. What is in the store never changes. Files are encrypted when a key is set; those that
 * were there before are read as they are, until {@link StoreRenewal} has met them.
 */
@ApplicationScoped
public class FileStore {
  /** How many digits of the name make the folder that it lies in. */
  private static final int FOLDER_DIGITS = 2;

  private final Path root;
  private final StoreCodec codec;

  /** Held while a file is replaced or deleted, so that none comes back. */
  private final Object replacing = new Object();

  /**
   * The store of the settings.
   *
   * @throws IllegalStateException naming the setting that holds no key
   */
  public FileStore() {
    this(DataFolder.FILES.path(), StoreKeys.ofSettings());
  }

  FileStore(Path root, StoreKeys keys) {
    this.root = root;
    this.codec = new StoreCodec(keys);
  }

  /** Whether files are encrypted that are written now. */
  public boolean isEncrypting() {
    return codec.encrypts();
  }

  /**
   * Moves a file into the store; when the area holds the same content already, only deletes it.
   *
   * @param sha256 64 hexadecimal digits, the hash of the file's bytes
   */
  public void put(String area, String sha256, Path file) {
    Path target = path(area, sha256);
    try {
      if (Files.exists(target)) {
        Files.deleteIfExists(file);
      } else if (codec.encrypts()) {
        try (InputStream in = Files.newInputStream(file)) {
          Files.move(copy(in, target), target, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(file);
      } else {
        move(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only a rename is all or nothing, and only within one disk. */
  private static void move(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Path beside = part(target);
      Files.move(file, beside);
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Stores bytes under a name; when the area holds that name already, does nothing. */
  public void put(String area, String sha256, byte[] bytes) {
    Path target = path(area, sha256);
    try {
      if (!Files.exists(target)) {
        Path beside = copy(new ByteArrayInputStream(bytes), target);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that is to take the place of another, which may not be there yet. */
  private Path copy(InputStream in, Path target) throws IOException {
    Path beside = part(target);
    try {
      try (OutputStream out = create(beside, name(target))) {
        in.transferTo(out);
      }
      return beside;
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
  }

  private OutputStream create(Path beside, String name) throws IOException {
    try {
      return codec.create(beside, name);
    } catch (NoSuchFileException e) {
      // The first file of its folder.
      Files.createDirectories(beside.getParent());
      return codec.create(beside, name);
    }
  }

  /** Of a name that no other writer of the same content takes. */
  private static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /** The bytes of that name; nothing when the area does not hold it. */
  public Optional<byte[]> read(String area, String sha256) {
    Path file = path(area, sha256);
    try (InputStream in = codec.open(file, name(file))) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Below which all files are. */
  Path root() {
    return root;
  }

  /** Writes a file anew that is not as it would be written now. */
  void renew(Path file) throws IOException {
    if (codec.isCurrent(file)) {
      return;
    }
    Path beside;
    try (InputStream in = codec.open(file, name(file))) {
      beside = copy(in, file);
    }
    synchronized (replacing) {
      if (Files.exists(file)) {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(beside);
      }
    }
  }

  /** Does something while nothing is deleted or replaced on this node. */
  public <T> T withoutDeletions(Callable<T> action) throws IOException {
    synchronized (replacing) {
      try {
        return action.call();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  /** Deletes one file, if it is there. */
  public void delete(String area, String sha256) {
    try {
      synchronized (replacing) {
        Files.deleteIfExists(path(area, sha256));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes an area with all that is in it. */
  public void deleteArea(String area) {
    Path folder = root.resolve(area);
    try {
      synchronized (replacing) {
        if (Files.exists(folder)) {
          TemporaryFiles.delete(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file is called wherever the data folder lies. */
  private String name(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private Path path(String area, String sha256) {
    return root.resolve(area).resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256);
  }
}
