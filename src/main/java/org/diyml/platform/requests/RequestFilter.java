package org.diyml.platform.requests;

import io.opentelemetry.context.Scope;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.concurrent.atomic.AtomicBoolean;
import org.diyml.platform.logging.LogContext;
import org.diyml.platform.logging.LogField;
import org.diyml.platform.tracing.Tracing;

/** Stands before all other filters, as {@code web.xml} has it, and follows each request. */
public class RequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient RequestWatch watch;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestWatch.Followed followed = watch.begin(request, response);
    boolean thrown = true;
    try (Scope scope = followed.span().makeCurrent();
        LogContext context = context(request, followed)) {
      try {
        chain.doFilter(request, response);
        thrown = false;
      } finally {
        if (request.isAsyncStarted()) {
          request.getAsyncContext().addListener(new End(followed, Route.of(request), response));
        } else {
          // The server answers what was thrown once this filter is left.
          followed.end(
              Route.of(request),
              thrown ? statusOfThrown(response) : response.getStatus());
        }
      }
    }
  }

  /** A client that hung up while it was answered is no error of the server. */
  private static int statusOfThrown(HttpServletResponse response) {
    return response.isCommitted()
        ? response.getStatus()
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static LogContext context(HttpServletRequest request, RequestWatch.Followed followed) {
    Principal account = request.getUserPrincipal();
    return LogContext.open()
        .with(LogField.REQUEST, followed.id())
        .with(LogField.TRACE, Tracing.traceId(followed.span()))
        .with(LogField.ACCOUNT, account == null ? null : account.getName());
  }

  /** The end of a request that goes on after its thread has left it. */
  private record End(
      RequestWatch.Followed followed,
      String route,
      HttpServletResponse response,
      AtomicBoolean told)
      implements AsyncListener {
    End(RequestWatch.Followed followed, String route, HttpServletResponse response) {
      this(followed, route, response, new AtomicBoolean());
    }

    @Override
    public void onComplete(AsyncEvent event) {
      tell(response.getStatus());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      tell(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @Override
    public void onError(AsyncEvent event) {
      tell(statusOfThrown(response));
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }

    private void tell(int status) {
      if (told.compareAndSet(false, true)) {
        followed.end(route, status);
      }
    }
  }
}
