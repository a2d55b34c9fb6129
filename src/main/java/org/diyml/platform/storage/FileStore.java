package org.diyml.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.diyml.platform.settings.DataFolder;

/**
 * Files by their content: the name of each is the SHA-256 of its bytes, in an area that is deleted
 * as a whole. What is in the store never changes.
 */
@ApplicationScoped
public class FileStore {
  /** How many digits of the name make the folder that it lies in. */
  private static final int FOLDER_DIGITS = 2;

  private final Path root = DataFolder.FILES.path();

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
        Path beside = part(target);
        write(beside, bytes);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path beside, byte[] bytes) throws IOException {
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      // The first file of its folder.
      Files.createDirectories(beside.getParent());
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  /** Of a name that no other writer of the same content takes. */
  private static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /** The bytes of that name; nothing when the area does not hold it. */
  public Optional<byte[]> read(String area, String sha256) {
    try {
      return Optional.of(Files.readAllBytes(path(area, sha256)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes one file, if it is there. */
  public void delete(String area, String sha256) {
    try {
      Files.deleteIfExists(path(area, sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes an area with all that is in it. */
  public void deleteArea(String area) {
    Path folder = root.resolve(area);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String area, String sha256) {
    return root.resolve(area).resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256);
  }
}
