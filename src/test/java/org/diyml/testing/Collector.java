package org.diyml.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A collector of OpenTelemetry: takes spans over HTTP in the protocol buffers of OTLP. */
public final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final List<SpanData> spans = new CopyOnWriteArrayList<>();

  private Collector(HttpServer server) {
    this.server = server;
  }

  /** A collector on a free port. */
  public static Collector start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Collector collector = new Collector(server);
      server.createContext("/v1/traces", collector::take);
      server.start();
      return collector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the product has to be told of it. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All spans that came so far. */
  public List<SpanData> spans() {
    return List.copyOf(spans);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream body = exchange.getRequestBody();
        InputStream plain = zipped ? new GZIPInputStream(body) : body) {
      UnknownFieldSet request =
          UnknownFieldSet.newBuilder().mergeFrom(CodedInputStream.newInstance(plain)).build();
      for (UnknownFieldSet ofResource : messages(request, 1)) {
        for (UnknownFieldSet ofScope : messages(ofResource, 2)) {
          messages(ofScope, 2).stream().map(Collector::span).forEach(spans::add);
        }
      }
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /** By the numbers of the fields in OTLP's trace.proto. */
  private static SpanData span(UnknownFieldSet span) {
    Map<String, String> texts = new HashMap<>();
    for (UnknownFieldSet attribute : messages(span, 9)) {
      messages(attribute, 2)
          .forEach(value -> texts.put(text(attribute, 1), text(value, 1)));
    }
    return new SpanData(
        hex(span, 1),
        hex(span, 2),
        hex(span, 4),
        text(span, 5),
        span.getField(6).getVarintList().get(0).intValue(),
        texts);
  }

  private static List<UnknownFieldSet> messages(UnknownFieldSet of, int field) {
    return of.getField(field).getLengthDelimitedList().stream().map(Collector::parse).toList();
  }

  private static UnknownFieldSet parse(ByteString bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hex(UnknownFieldSet of, int field) {
    return HexFormat.of().formatHex(bytes(of, field).toByteArray());
  }

  private static String text(UnknownFieldSet of, int field) {
    return bytes(of, field).toStringUtf8();
  }

  private static ByteString bytes(UnknownFieldSet of, int field) {
    List<ByteString> values = of.getField(field).getLengthDelimitedList();
    return values.isEmpty() ? ByteString.EMPTY : values.get(0);
  }
}
