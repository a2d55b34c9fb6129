package org.diyml.servers;

import java.util.Map;
import org.diyml.testing.Server;
import org.diyml.testing.ServerKind;
import org.junit.jupiter.api.Test;

/** The same WAR works on WildFly, with its own broker, whichever server the other tests are on. */
class WildFlyIT {
  @Test
  void doesTheMainJob() {
    try (Server server = Server.start(ServerKind.WILDFLY, Map.of())) {
      MainJob.isDoneBy(server);
    }
  }
}
