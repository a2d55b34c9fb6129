package org.diyml.platform.dataexport;

import java.io.IOException;
import java.util.List;

/** What one room keeps about an account or a project. Rooms give theirs as CDI beans. */
public interface DataPart {
  /** The tables it keeps, each also when it holds nothing at the moment. */
  List<TableExtract> tables();

  /**
   * Adds the files it keeps.
   *
   * @param id of the account or the project
   * @param folder of the archive that they go to; empty or ending in a slash
   */
  default void addFiles(long id, String folder, DataArchive archive) throws IOException {}
}
