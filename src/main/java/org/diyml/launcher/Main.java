package org.diyml.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.diyml.platform.logging.LogFormat;
import org.diyml.platform.settings.Connections;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.settings.NodeRole;

/**
 * Entry point of the runnable jar: prepares the data folder, then hands over to Payara Micro.
 *
 * <p>Arguments are those of Payara Micro, such as {@code --port 8080}, and {@code --demo}, which does
 * the whole main job once the server answers.
 */
public final class Main {
  /** Read by the resource adapter's boot command, which cannot hold the address itself. */
  private static final String BROKER_PROPERTY = "diyml.broker.address";

  private static final String DEMO = "--demo";
  private static final int STANDARD_PORT = 8080;

  private Main() {}

  /**
   * Starts the product.
   *
   * @throws IOException when the data folder cannot be written
   */
  public static void main(String[] arguments) throws Exception {
    LogFormat format = LogFormat.current();
    System.setProperty(NodeRole.SELECTOR_PROPERTY, NodeRole.current().selector());
    RuntimeFolder folder = RuntimeFolder.open(DataFolder.RUNTIME.path());
    System.setProperty("java.io.tmpdir", folder.path().toString());
    System.setProperty("org.bytedeco.javacpp.cachedir", folder.path().resolve("natives").toString());
    // The broker and the application each hold SLF4J: neither is to look for the other's provider.
    System.setProperty("slf4j.provider", "org.slf4j.jul.JULServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    System.setProperty(BROKER_PROPERTY, Connections.brokerUrl());
    List<String> given = new ArrayList<>(List.of(arguments));
    boolean demo = given.remove(DEMO);
    // The server turns the standard output into its log, which is for operators.
    PrintStream terminal = System.out;
    PayaraMicro.main(withDefaults(given));
    GracefulEnd.onSignals();
    String origin = "http://localhost:" + port(given);
    if (format == LogFormat.TEXT) {
      terminal.println("DIY-ML answers at " + origin);
    }
    if (demo) {
      new Demo(origin, terminal).run();
    }
  }

  private static int port(List<String> arguments) {
    int name = arguments.indexOf("--port");
    return name < 0 ? STANDARD_PORT : Integer.parseInt(arguments.get(name + 1));
  }

  private static String[] withDefaults(List<String> arguments) {
    // A self-hosted product opens no port but its own and tells nobody that it runs.
    List<String> all = new ArrayList<>(List.of("--nohazelcast", "--disablephonehome"));
    all.addAll(arguments);
    return all.toArray(String[]::new);
  }
}
