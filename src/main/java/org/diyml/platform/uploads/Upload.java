package org.diyml.platform.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a client sent as a form with files. Closing it deletes the files that nobody took. */
public record Upload(List<ReceivedFile> files, Map<String, String> fields)
    implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Upload.class.getName());

  /** The files of one field. */
  public List<ReceivedFile> files(String field) {
    return files.stream().filter(file -> file.field().equals(field)).toList();
  }

  /** The text of a field, when it was sent and is not blank. */
  public Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(String::strip).filter(t -> !t.isEmpty());
  }

  @Override
  public void close() {
    for (ReceivedFile file : files) {
      try {
        if (!file.isTooLarge()) {
          Files.deleteIfExists(file.path());
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, e, () -> "Left for the next start: " + file.path());
      }
    }
  }
}
