package org.diyml.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** WildFly with the WAR, set up as {@code server-config/wildfly} tells operators to. */
final class WildFly implements ApplicationServer {
  private static final int STANDARD_PORT = 8080;
  private static final Path HOME = Path.of(System.getProperty("wildfly.home"));
  private static final Path CONFIG = Path.of("server-config/wildfly").toAbsolutePath();
  private static final Path MODULE = Path.of("modules/org/eclipse/persistence/main/module.xml");

  private static boolean setUp;

  private final int port;
  private final Path base;

  private WildFly(int port, Path base) {
    this.port = port;
    this.base = base;
  }

  /** One of several with the same programs and a base folder of its own. */
  static WildFly install(int port, Path folder) throws IOException {
    setUp();
    FileUtils.copyDirectory(
        HOME.resolve("standalone/configuration").toFile(), folder.resolve("configuration").toFile());
    Path deployments = Files.createDirectories(folder.resolve("deployments"));
    Files.copy(Path.of("target/diy-ml.war"), deployments.resolve("diy-ml.war"));
    return new WildFly(port, folder);
  }

  private static synchronized void setUp() throws IOException {
    if (setUp) {
      return;
    }
    copy(CONFIG.resolve(MODULE), HOME.resolve(MODULE));
    // The script is for a server as it comes, and an earlier run may have changed this one.
    Path configuration = HOME.resolve("standalone/configuration/standalone-full.xml");
    Path asItComes = configuration.resolveSibling("as-it-comes.xml");
    if (Files.notExists(asItComes)) {
      copy(configuration, asItComes);
    }
    copy(asItComes, configuration);
    script("jboss-cli.sh", Map.of())
        .run(Server.newFolder().resolve("setup.log"), "--file=" + CONFIG.resolve("setup.cli"));
    setUp = true;
  }

  @Override
  public Process start(Map<String, String> settings, Path log) throws IOException {
    Path data = Path.of(settings.get("DIYML_DATA"));
    return script("standalone.sh", settings)
        .start(
            log,
            "-c",
            "standalone-full.xml",
            "-b",
            "127.0.0.1",
            "-Djboss.server.base.dir=" + base,
            "-Djboss.socket.binding.port-offset=" + (port - STANDARD_PORT),
            "-Djboss.server.data.dir=" + data.resolve("server"),
            "-Dorg.bytedeco.javacpp.cachedir=" + data.resolve("natives"));
  }

  private static Script script(String name, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("JBOSS_HOME", HOME.toString());
    environment.put("JBOSS_JAVA_SIZING", "-Xmx1g");
    environment.put("NOPAUSE", "true");
    return new Script(HOME.resolve("bin").resolve(name), HOME, environment);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
