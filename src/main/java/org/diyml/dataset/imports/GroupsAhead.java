package org.diyml.dataset.imports;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.platform.errors.UserError;

/**
 * The groups of an archive, each of which is read while the one before is stored. So two are in
 * memory at most. Closing it waits until nothing reads the archive any more.
 */
final class GroupsAhead implements AutoCloseable {
  private final ExecutorService executor;
  private final GroupReading reading;
  private List<PlannedImage> rest;
  private Future<PictureGroup> ahead;

  GroupsAhead(ExecutorService executor, GroupReading reading, List<PlannedImage> images) {
    this.executor = executor;
    this.reading = reading;
    this.rest = images;
    begin();
  }

  /** The next group; after the last of the archive one of size 0. */
  PictureGroup next() throws IOException {
    if (ahead == null) {
      return new PictureGroup(List.of(), List.of(), 0);
    }
    PictureGroup group = await();
    rest = rest.subList(group.size(), rest.size());
    begin();
    return group;
  }

  private void begin() {
    List<PlannedImage> next = rest;
    ahead = next.isEmpty() ? null : executor.submit(() -> reading.first(next));
  }

  private PictureGroup await() throws IOException {
    try {
      return ahead.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading ahead", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UserError refused) {
        throw refused;
      }
      throw new IOException(e.getCause());
    }
  }

  /** Reads a group from an archive. */
  interface GroupReading {
    /** The first of those pictures, as many as make a group. */
    PictureGroup first(List<PlannedImage> images) throws IOException;
  }

  @Override
  public void close() throws IOException {
    if (ahead != null) {
      await();
    }
  }
}
