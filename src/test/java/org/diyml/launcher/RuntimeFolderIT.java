package org.diyml.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diyml.testing.Server;
import org.diyml.testing.ServerKind;
import org.junit.jupiter.api.Test;

/** What the runnable jar unpacks; the servers that take the WAR have folders of their own. */
class RuntimeFolderIT {
  @Test
  void aStartDeletesWhatAKilledProcessUnpacked() throws IOException {
    try (Server server = Server.start(ServerKind.PAYARA_MICRO, Map.of())) {
      server.kill();
      List<Path> unpacked = runtimeFolders(server);
      server.restart();
      assertThat(runtimeFolders(server)).isNotEmpty().doesNotContainAnyElementsOf(unpacked);
    }
  }

  private static List<Path> runtimeFolders(Server server) throws IOException {
    try (Stream<Path> folders = Files.list(server.data().resolve("runtime"))) {
      return folders.filter(Files::isDirectory).toList();
    }
  }
}
