package org.diyml.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Payara Server with the WAR, set up as {@code server-config/payara-server} tells operators to. */
final class PayaraServer implements ApplicationServer {
  private static final Path HOME = Path.of(System.getProperty("payara-server.home"));
  private static final Path SETUP =
      Path.of("server-config/payara-server/setup.asadmin").toAbsolutePath();
  private static final Path FOLDER_OF_ADAPTER = Path.of("target/server/broker");
  private static final Path WAR = Path.of("target/diy-ml.war").toAbsolutePath();
  private static final Path CONFIGURATION = Path.of("config/domain.xml");
  private static final String DOMAIN = "diyml";

  /** Further ports of a domain, as the command that makes one names them. */
  private static final List<String> PORTS =
      List.of(
          "http.ssl.port",
          "jms.port",
          "domain.jmxPort",
          "orb.listener.port",
          "orb.ssl.port",
          "orb.mutualauth.port",
          "osgi.shell.telnet.port",
          "java.debugger.port");

  private static Template template;

  private final Path domains;

  private PayaraServer(Path domains) {
    this.domains = domains;
  }

  /** A domain like the one that was set up, but with ports of its own. */
  static PayaraServer install(int port, Path folder) throws IOException {
    Template template = template();
    FileUtils.copyDirectory(
        template.domains.resolve(DOMAIN).toFile(), folder.resolve(DOMAIN).toFile());
    Path configuration = folder.resolve(DOMAIN).resolve(CONFIGURATION);
    String text = Files.readString(configuration);
    text = text.replace("\"" + template.port + "\"", "\"" + port + "\"");
    for (int other : template.others) {
      text = text.replace(Integer.toString(other), Integer.toString(Ports.free()));
    }
    Files.writeString(configuration, text);
    return new PayaraServer(folder);
  }

  @Override
  public Process start(Map<String, String> settings, Path log) throws IOException {
    return asadmin(settings)
        .start(log, "start-domain", "--domaindir", domains.toString(), "--verbose", DOMAIN);
  }

  private static synchronized Template template() throws IOException {
    if (template == null) {
      template = Template.make();
    }
    return template;
  }

  private static Script asadmin(Map<String, String> settings) {
    return new Script(HOME.resolve("bin/asadmin"), FOLDER_OF_ADAPTER, settings);
  }

  /** The domain that the script has set up, with the WAR, down again. */
  private record Template(Path domains, int port, List<Integer> others) {
    static Template make() throws IOException {
      Path folder = Server.newFolder();
      Path log = folder.resolve("setup.log");
      int port = Ports.free();
      int admin = Ports.free();
      Map<String, Integer> others =
          PORTS.stream().collect(Collectors.toMap(name -> name, name -> Ports.free()));
      String properties =
          others.entrySet().stream()
              .map(other -> other.getKey() + "=" + other.getValue())
              .collect(Collectors.joining(":"));
      Script asadmin = asadmin(Map.of("DIYML_DATA", folder.resolve("data").toString()));
      String domains = "--domaindir=" + folder;
      String instancePort = "--instanceport=" + port;
      String adminPort = "--adminport=" + admin;
      asadmin.run(
          log,
          "create-domain",
          domains,
          "--nopassword",
          adminPort,
          instancePort,
          "--domainproperties=" + properties,
          DOMAIN);
      asadmin.run(log, "start-domain", domains, DOMAIN);
      try {
        String there = "--port=" + admin;
        asadmin.run(log, there, "multimode", "--file=" + SETUP);
        if (Files.readString(log).contains(" failed.")) {
          throw new IllegalStateException(SETUP + " failed; see " + log);
        }
        asadmin.run(log, "restart-domain", domains, DOMAIN);
        asadmin.run(log, there, "deploy", WAR.toString());
      } finally {
        asadmin.run(log, "stop-domain", domains, DOMAIN);
      }
      List<Integer> replaced =
          Stream.concat(Stream.of(admin), others.values().stream()).toList();
      return new Template(folder, port, replaced);
    }
  }
}
