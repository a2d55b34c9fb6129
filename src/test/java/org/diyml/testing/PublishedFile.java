package org.diyml.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.diyml.platform.storage.Sha256;

/** A file that others publish, on a server that can go wrong in the ways that servers do. */
public final class PublishedFile implements AutoCloseable {
  private static final int NEVER = Integer.MAX_VALUE;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private volatile byte[] content;
  private volatile String tag = "\"first\"";
  private volatile int status = 200;
  private volatile String location;
  private volatile int breakAfter = NEVER;
  private volatile int holdAfter = NEVER;
  private volatile CountDownLatch held = new CountDownLatch(1);
  private volatile CountDownLatch released = new CountDownLatch(1);

  public PublishedFile(byte[] content) {
    this.content = content;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/model.tflite", this::serve);
    server.createContext("/moved", exchange -> redirect(exchange, location));
    server.setExecutor(threads);
    server.start();
  }

  /** The address of the file. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/model.tflite";
  }

  /** An address that sends elsewhere. */
  public String moved(String to) {
    location = to;
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/moved";
  }

  /** What a card says of the file, as JSON. */
  public static String address(String url, byte[] expected) {
    return """
        {"url": "%s", "sha256": "%s", "bytes": %d}"""
        .formatted(url, Sha256.of(expected), expected.length);
  }

  /** From now on it is another file. */
  public void becomes(byte[] other, String otherTag) {
    content = other;
    tag = otherTag;
  }

  /** From now on it answers with that status; 200 is as usual. */
  public void answers(int other) {
    status = other;
  }

  /** The next connection breaks after so many bytes of the file. */
  public void breaksAfter(int bytes) {
    breakAfter = bytes;
  }

  /** The next connection stands still after so many bytes, until it is let go. */
  public void holdsAfter(int bytes) {
    held = new CountDownLatch(1);
    released = new CountDownLatch(1);
    holdAfter = bytes;
  }

  /** Waits until a connection stands still. */
  public void awaitHeld() throws InterruptedException {
    held.await();
  }

  /** Lets it go. */
  public void release() {
    released.countDown();
  }

  /** What range each request asked for; empty where it asked for all. */
  public List<String> ranges() {
    return List.copyOf(ranges);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String version = exchange.getRequestHeaders().getFirst("If-Range");
    ranges.add(range == null ? "" : range);
    if (status != 200) {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
      return;
    }
    byte[] all = content;
    boolean rest = range != null && (version == null || version.equals(tag));
    int from = rest ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    if (tag != null) {
      exchange.getResponseHeaders().set("ETag", tag);
    }
    if (rest) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, all.length - 1, all.length));
    }
    exchange.sendResponseHeaders(rest ? 206 : 200, all.length - from);
    send(exchange, all, from);
    exchange.close();
  }

  private void send(HttpExchange exchange, byte[] all, int from) throws IOException {
    int stop = Math.min(all.length, Math.min(breakAfter, holdAfter));
    OutputStream out = exchange.getResponseBody();
    out.write(all, from, Math.max(0, stop - from));
    out.flush();
    if (holdAfter != NEVER) {
      holdAfter = NEVER;
      held.countDown();
      await(released);
      out.write(all, stop, all.length - stop);
    }
    breakAfter = NEVER;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
