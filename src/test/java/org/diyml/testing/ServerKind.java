package org.diyml.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The servers that the product runs on. */
public enum ServerKind {
  /** In the runnable jar. */
  PAYARA_MICRO {
    @Override
    ApplicationServer install(int port, Path folder) {
      return new RunnableJar(port);
    }
  },
  PAYARA_SERVER {
    @Override
    ApplicationServer install(int port, Path folder) throws IOException {
      return PayaraServer.install(port, folder);
    }
  },
  WILDFLY {
    @Override
    ApplicationServer install(int port, Path folder) throws IOException {
      return WildFly.install(port, folder);
    }
  };

  /** System property of tests that names the server they run on. */
  public static final String CHOICE = "diyml.tests.server";

  /** Matches it on all servers that the WAR is deployed on. */
  public static final String OF_WAR = "payara-server|wildfly";

  /**
   * Sets a server up.
   *
   * @param folder not there yet, for what the server writes itself
   */
  abstract ApplicationServer install(int port, Path folder) throws IOException;

  /** The server that this run of the tests is on. */
  static ServerKind chosen() {
    String name = System.getProperty(CHOICE, "payara-micro");
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
