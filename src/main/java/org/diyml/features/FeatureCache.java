package org.diyml.features;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.diyml.platform.settings.DataFolder;

/**
 * Features on disk: for each kind a folder, in it a file of little-endian floats for each picture's
 * content. Nothing is lost with a file of it but the time to compute it again.
 */
@ApplicationScoped
public class FeatureCache {
  private final Path root = DataFolder.FEATURES.path();

  /** The cached features of that length; nothing when they are not there, or not whole. */
  Optional<float[]> find(String sha256, FeatureKind kind, int length) {
    try {
      byte[] bytes = Files.readAllBytes(file(root.resolve(kind.folder()), sha256));
      if (bytes.length != length * Float.BYTES) {
        return Optional.empty();
      }
      float[] features = new float[length];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(features);
      return Optional.of(features);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(String sha256, FeatureKind kind, float[] features) {
    ByteBuffer bytes =
        ByteBuffer.allocate(features.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(features);
    Path file = file(root.resolve(kind.folder()), sha256);
    Path part = file.resolveSibling(sha256 + "." + UUID.randomUUID() + ".part");
    try {
      write(part, bytes.array());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path part, byte[] bytes) throws IOException {
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
    } catch (NoSuchFileException e) {
      // The first file of its folder.
      Files.createDirectories(part.getParent());
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
    }
  }

  /** The contents of which something is cached, whose names begin with two given digits. */
  public Set<String> contents(String digits) {
    Set<String> contents = new HashSet<>();
    try (DirectoryStream<Path> kinds = Files.newDirectoryStream(root)) {
      for (Path kind : kinds) {
        contents.addAll(CachedNames.in(kind.resolve(digits)));
      }
    } catch (NoSuchFileException e) {
      return Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  /** Deletes everything that is cached of a picture's content. */
  public void forget(String sha256) {
    try (DirectoryStream<Path> kinds = Files.newDirectoryStream(root)) {
      for (Path kind : kinds) {
        Files.deleteIfExists(file(kind, sha256));
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path kind, String sha256) {
    return kind.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
