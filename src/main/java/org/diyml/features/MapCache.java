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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.diyml.engine.FeatureMaps;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.settings.Setting;

/**
 * Maps of pictures on disk, a file for each content and kind. They are large, so those that were not
 * used for the longest time go when there are too many.
 */
@ApplicationScoped
public class MapCache {
  private final Path root = DataFolder.MAPS.path();

  /** The cached maps of that size; nothing when they are not there, or not whole. */
  Optional<FeatureMaps> find(String sha256, FeatureKind kind) {
    Path file = file(sha256, kind);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      int fine = bytes.getInt();
      int coarse = bytes.getInt();
      if (bytes.remaining() != (fine + coarse) * Short.BYTES) {
        return Optional.empty();
      }
      short[] stride16 = new short[fine];
      short[] stride32 = new short[coarse];
      bytes.asShortBuffer().get(stride16).get(stride32);
      return Optional.of(new FeatureMaps(kind.size(), stride16, stride32));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether maps are there; they count as used now. */
  boolean touch(String sha256, FeatureKind kind) {
    try {
      Files.setLastModifiedTime(file(sha256, kind), FileTime.from(Instant.now()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(String sha256, FeatureKind kind, FeatureMaps maps) {
    int numbers = maps.stride16().length + maps.stride32().length;
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Integer.BYTES + numbers * Short.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(maps.stride16().length).putInt(maps.stride32().length);
    bytes.asShortBuffer().put(maps.stride16()).put(maps.stride32());
    Path file = file(sha256, kind);
    try {
      Files.createDirectories(file.getParent());
      Path part = file.resolveSibling(UUID.randomUUID() + ".part");
      Files.write(part, bytes.array());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what was not used for the longest time until the rest is no more than is wanted. */
  void trim() {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      List<Stored> files =
          tree.filter(Files::isRegularFile)
              .map(Stored::of)
              .sorted(Comparator.comparing(Stored::usedAt).reversed())
              .toList();
      long left = Setting.MAP_BYTES.number();
      for (Stored stored : files) {
        left -= stored.bytes;
        if (left < 0) {
          Files.deleteIfExists(stored.file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contents of which something is cached, whose names begin with two given digits. */
  public Set<String> contents(String digits) {
    return CachedNames.in(root.resolve(digits));
  }

  /** Deletes all that is cached of a picture's content. */
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

  private Path file(String sha256, FeatureKind kind) {
    return folder(sha256).resolve(kind.mapsFileName());
  }

  private Path folder(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private record Stored(Path file, FileTime usedAt, long bytes) {
    static Stored of(Path file) {
      try {
        return new Stored(file, Files.getLastModifiedTime(file), Files.size(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
