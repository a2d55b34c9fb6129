package org.diyml.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What the product runs on, set up and listening on one port whenever it is started. */
interface ApplicationServer {
  /**
   * Starts it in a process, which may be a script that the server is a child of.
   *
   * @param settings environment variables
   * @param log what the process prints is appended to it
   */
  Process start(Map<String, String> settings, Path log) throws IOException;
}
