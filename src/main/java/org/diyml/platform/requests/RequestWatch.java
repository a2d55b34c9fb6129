package org.diyml.platform.requests;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.tracing.Tracing;

/** Follows requests from their begin to their end. */
@ApplicationScoped
public class RequestWatch {
  private static final Logger LOG = Logger.getLogger(RequestWatch.class.getName());
  private static final int DEFECT = 500;
  private static final Pattern CONTROL = Pattern.compile("\\p{C}");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");

  @Inject private RequestMeters meters;
  @Inject private Tracing tracing;

  private final boolean logged = Setting.LOG_REQUESTS.isOn();

  /** Begins to follow a request, and names it in its answer. */
  Followed begin(HttpServletRequest request, HttpServletResponse response) {
    String id = RequestId.of(request);
    response.setHeader(RequestId.HEADER, id);
    String method = RequestMethod.of(request);
    Span span =
        tracing
            .causedBy(request.getHeader(Tracing.PARENT), method, SpanKind.SERVER)
            .setAttribute("http.request.method", method)
            .setAttribute("url.scheme", request.getScheme())
            .setAttribute("url.path", request.getRequestURI())
            .startSpan();
    return new Followed(request, id, span, System.nanoTime());
  }

  /** Notes a request that nothing but the check of who makes it has answered. */
  public void refused(HttpServletRequest request, HttpServletResponse response) {
    begin(request, response).end(Route.of(request), response.getStatus());
  }

  /** A request that is not answered yet. */
  final class Followed {
    private final String method;
    private final String path;
    private final String id;
    private final Span span;
    private final long start;

    private Followed(HttpServletRequest request, String id, Span span, long start) {
      // Not the request itself, which the server may use again before an answer is complete.
      this.method = RequestMethod.of(request);
      this.path = request.getRequestURI();
      this.id = id;
      this.span = span;
      this.start = start;
    }

    String id() {
      return id;
    }

    Span span() {
      return span;
    }

    /** Notes how it ended, which is told once. */
    void end(String route, int status) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      meters.add(method, route, status, took);
      span.updateName(method + " " + route)
          .setAttribute("http.route", route)
          .setAttribute(STATUS, (long) status);
      if (status >= DEFECT) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
      if (logged) {
        LOG.info(() -> "%s %s %d %d ms".formatted(method, onOneLine(), status, took.toMillis()));
      }
    }

    /** Without what would make more than one line of it. */
    private String onOneLine() {
      return CONTROL.matcher(path).replaceAll("?");
    }
  }
}
