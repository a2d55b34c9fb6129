package org.diyml.platform.uploads;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client sent as a form with files. Closing it deletes the files that nobody took. */
public record Upload(List<ReceivedFile> files, Map<String, String> fields)
    implements AutoCloseable {
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
      if (!file.isTooLarge()) {
        Spool.delete(file.path());
      }
    }
  }
}
