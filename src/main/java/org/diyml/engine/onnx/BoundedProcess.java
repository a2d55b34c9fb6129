package org.diyml.engine.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command whose process may not take more than so much memory, where the system has a shell that
 * sets such a limit (Linux has; elsewhere only the heap is bounded). What native code asks for
 * beyond it is refused, and the process ends instead of the whole machine running short.
 */
final class BoundedProcess {

  private static final Path SHELL = Path.of("/bin/sh");

  /** A system that knows no such limit goes on without. */
  private static final String SCRIPT = "ulimit -v %d 2>/dev/null; exec \"$0\" \"$@\"";

  private BoundedProcess() {}

  /**
   * Puts a limit before a command.
   *
   * @param kilobytes of address space, which is more than what is used of it
   */
  static List<String> of(long kilobytes, List<String> command) {
    if (!Files.isExecutable(SHELL)) {
      return command;
    }
    List<String> bounded =
        new ArrayList<>(List.of(SHELL.toString(), "-c", SCRIPT.formatted(kilobytes)));
    bounded.addAll(command);
    return bounded;
  }
}
