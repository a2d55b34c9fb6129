package org.diyml.platform.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Makes spans and sends them to an OpenTelemetry collector, if there is one. It is set up as
 * OpenTelemetry has it: by variables that start with {@code OTEL_}, of which one that names the
 * collector must be set; without, spans cost nothing and go nowhere.
 */
@ApplicationScoped
public class Tracing {
  /** The key of a W3C trace context: a header of requests. */
  public static final String PARENT = "traceparent";

  private static final Logger LOG = Logger.getLogger(Tracing.class.getName());

  private static final List<String> COLLECTOR =
      List.of("otel.exporter.otlp.endpoint", "otel.exporter.otlp.traces.endpoint");

  /** What holds unless operators say otherwise. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "otel.service.name", "diy-ml",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none");

  /** The one protocol that is packed. */
  private static final Map<String, String> FIXED =
      Map.of(
          "otel.exporter.otlp.protocol", "http/protobuf",
          "otel.exporter.otlp.traces.protocol", "http/protobuf");

  private static final TextMapGetter<String> ONE_TEXT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String text) {
          return List.of(PARENT);
        }

        @Override
        public String get(String text, String key) {
          return key.equals(PARENT) ? text : null;
        }
      };

  private OpenTelemetrySdk sdk;
  private Tracer tracer;

  @PostConstruct
  void start() {
    if (isWanted()) {
      sdk =
          AutoConfiguredOpenTelemetrySdk.builder()
              .addPropertiesSupplier(() -> DEFAULTS)
              .addPropertiesCustomizer(properties -> FIXED)
              .setComponentLoader(new OwnComponents())
              .disableShutdownHook()
              .build()
              .getOpenTelemetrySdk();
      LOG.info("Traces are sent to an OpenTelemetry collector");
    }
    OpenTelemetry telemetry = sdk == null ? OpenTelemetry.noop() : sdk;
    tracer = telemetry.getTracer("org.diyml");
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
    // To be there is enough: a setting that is wrong keeps the application from starting.
  }

  @PreDestroy
  void stop() {
    if (sdk != null) {
      sdk.close();
    }
  }

  private static boolean isWanted() {
    return COLLECTOR.stream()
        .flatMap(
            name ->
                Stream.of(
                    System.getProperty(name, ""),
                    System.getenv()
                        .getOrDefault(name.toUpperCase(Locale.ROOT).replace('.', '_'), "")))
        .anyMatch(address -> !address.isBlank());
  }

  /** A span inside the current one, in the same thread. */
  public Span inside(String name) {
    return tracer.spanBuilder(name).startSpan();
  }

  /**
   * A span of something that was caused elsewhere.
   *
   * @param parent the trace context of the cause, as {@link #current} gave it; null for a trace of
   *     its own
   */
  public SpanBuilder causedBy(String parent, String name, SpanKind kind) {
    Context cause =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, ONE_TEXT);
    return tracer.spanBuilder(name).setSpanKind(kind).setParent(cause);
  }

  /** The id of a span's trace; null when nothing is traced. */
  public static String traceId(Span span) {
    return span.getSpanContext().isValid() ? span.getSpanContext().getTraceId() : null;
  }

  /** The trace context of this thread, 55 characters; null when nothing is traced. */
  public static String current() {
    Map<String, String> carrier = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
    return carrier.get(PARENT);
  }
}
