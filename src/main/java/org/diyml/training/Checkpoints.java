package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diyml.engine.Checkpoint;
import org.diyml.platform.settings.DataFolder;

/** Where trainings that run keep their state, a file each. */
@ApplicationScoped
public class Checkpoints {
  private static final String NEXT = ".next";

  private final Path root = DataFolder.CHECKPOINTS.path();

  /**
   * The checkpoint of an iteration.
   *
   * @param saved run each time that something was kept
   */
  public Checkpoint of(long iterationId, Runnable saved) {
    return new CheckpointOfRun(file(iterationId), saved);
  }

  /**
   * Forgets the states of iterations that have come to their end.
   *
   * @param unfinished which of given iterations have not
   */
  void tidy(Function<Collection<Long>, List<Long>> unfinished) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.list(root)) {
      Set<Long> kept = files.map(Checkpoints::iteration).collect(Collectors.toSet());
      kept.removeAll(unfinished.apply(kept));
      for (long iteration : kept) {
        delete(iteration);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) IterationDeleting deleting) {
    try {
      delete(deleting.iterationId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(long iteration) throws IOException {
    Files.deleteIfExists(file(iteration));
    Files.deleteIfExists(root.resolve(iteration + NEXT));
  }

  private static long iteration(Path file) {
    String name = file.getFileName().toString();
    return Long.parseLong(name.replace(NEXT, ""));
  }

  private Path file(long iterationId) {
    return root.resolve(Long.toString(iterationId));
  }

  private record CheckpointOfRun(Path file, Runnable saved) implements Checkpoint {
    @Override
    public Optional<InputStream> open() throws IOException {
      try {
        return Optional.of(Files.newInputStream(file));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }

    @Override
    public void replace(State state) throws IOException {
      Files.createDirectories(file.getParent());
      Path next = file.resolveSibling(file.getFileName() + NEXT);
      try (OutputStream out = Files.newOutputStream(next)) {
        state.writeTo(out);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      saved.run();
    }
  }
}
