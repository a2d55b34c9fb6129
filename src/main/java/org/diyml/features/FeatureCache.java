package org.diyml.features;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.platform.settings.DataFolder;

/**
 * Features on disk: for each picture's content a folder, in it a file of little-endian floats for
 * each kind. Nothing is lost with a file of it but the time to compute it again.
 */
@ApplicationScoped
public class FeatureCache {
  private final Path root = DataFolder.FEATURES.path();

  /** The cached features of that length; nothing when they are not there, or not whole. */
  Optional<float[]> find(String sha256, FeatureKind kind, int length) {
    try {
      byte[] bytes = Files.readAllBytes(folder(sha256).resolve(kind.fileName()));
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
    Path folder = folder(sha256);
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "features", ".part");
      Files.write(part, bytes.array());
      Files.move(part, folder.resolve(kind.fileName()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes everything that is cached of a picture's content. */
  public void forget(String sha256) {
    Path folder = folder(sha256);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
