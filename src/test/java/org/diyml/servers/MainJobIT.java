package org.diyml.servers;

import org.diyml.testing.Server;
import org.junit.jupiter.api.Test;

/** The main job on the server that the run of the tests is for. */
class MainJobIT {
  @Test
  void isDone() {
    MainJob.isDoneBy(Server.shared());
  }
}
