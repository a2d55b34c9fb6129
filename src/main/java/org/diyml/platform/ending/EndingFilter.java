package org.diyml.platform.ending;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.ProblemWriter;

/**
 * Counts requests, and refuses new ones once the node is about to end. Streams of events, which end
 * with the node only, have left here when they have begun.
 */
@WebFilter(filterName = "ending", urlPatterns = "/*", asyncSupported = true)
public class EndingFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Duration RESTART = Duration.ofSeconds(30);

  @Inject private transient RunningRequests requests;
  @Inject private transient ProblemWriter problems;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!requests.enter()) {
      response.setHeader("Connection", "close");
      problems.write(
          request, response, UserError.later(ErrorKind.UNAVAILABLE, RESTART, "error.ending"));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      requests.leave();
    }
  }
}
