package org.diyml.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Several nodes with one PostgreSQL database, one broker and one data folder. */
public final class Cluster implements AutoCloseable {
  private final Server web;
  private final List<Server> workers;

  private Cluster(Server web, List<Server> workers) {
    this.web = web;
    this.workers = workers;
  }

  /**
   * Starts all nodes at once: one that answers requests, and workers.
   *
   * @param data the data folder that they share
   * @param database the settings of their database
   */
  public static Cluster start(
      Path data, Map<String, String> database, Broker broker, int workers) {
    Map<String, String> settings = new HashMap<>(database);
    settings.put("DIYML_BROKER_URL", broker.url());
    // On the tests' machine the nodes share few processors.
    settings.put("DIYML_MODEL_THREADS", "1");
    CompletableFuture<Server> web = starting(data, settings, "web");
    List<CompletableFuture<Server>> started =
        IntStream.range(0, workers).mapToObj(i -> starting(data, settings, "worker")).toList();
    return new Cluster(web.join(), started.stream().map(CompletableFuture::join).toList());
  }

  private static CompletableFuture<Server> starting(
      Path data, Map<String, String> shared, String role) {
    Map<String, String> settings = new HashMap<>(shared);
    settings.put("DIYML_ROLE", role);
    return CompletableFuture.supplyAsync(() -> Server.node(data, settings));
  }

  /** The node that answers requests. */
  public Server web() {
    return web;
  }

  /** The nodes that work. */
  public List<Server> workers() {
    return workers;
  }

  @Override
  public void close() {
    web.close();
    workers.forEach(Server::close);
  }
}
