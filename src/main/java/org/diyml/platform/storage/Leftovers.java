package org.diyml.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files and folders of rows that are gone: what a process left that was killed between the end of a
 * transaction and the deleting of files, or that wrote while somebody else deleted. Each one's name
 * begins with the id of its row.
 */
public final class Leftovers {
  /** What is younger may belong to a row that is not committed yet. */
  private static final Duration YOUNG = Duration.ofHours(1);

  private Leftovers() {}

  /**
   * Deletes what lies in a folder for rows that are not there.
   *
   * @param present which of given ids are there
   */
  public static void delete(
      Path folder, Instant now, Function<Collection<Long>, Collection<Long>> present) {
    try {
      Map<Long, List<Path>> byId = byId(folder, now.minus(YOUNG));
      byId.keySet().removeAll(List.copyOf(present.apply(List.copyOf(byId.keySet()))));
      for (List<Path> paths : byId.values()) {
        for (Path path : paths) {
          TemporaryFiles.delete(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Long, List<Path>> byId(Path folder, Instant before) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(path -> hasId(path) && isOlder(path, before))
          .collect(
              Collectors.groupingBy(Leftovers::id, HashMap::new, Collectors.toList()));
    } catch (NoSuchFileException e) {
      return new HashMap<>();
    }
  }

  private static boolean hasId(Path path) {
    return path.getFileName().toString().matches("\\d{1,18}(\\D.*)?");
  }

  private static long id(Path path) {
    return Long.parseLong(path.getFileName().toString().replaceFirst("\\D.*", ""));
  }

  private static boolean isOlder(Path path, Instant before) {
    try {
      return Files.getLastModifiedTime(path).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
