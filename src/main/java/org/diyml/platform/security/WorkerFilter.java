package org.diyml.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.metrics.MetricsServlet;
import org.diyml.platform.rest.ApiApplication;
import org.diyml.platform.settings.NodeRole;

/**
 * Keeps requests from a node that only works, so that they never take its processors from a
 * training: such a node answers how it is and what it counted, and everything else with 503, upon
 * which a balancer tries another node.
 */
@WebFilter(
    filterName = "worker",
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
    asyncSupported = true)
public class WorkerFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String API = ApiApplication.PATH + "/" + ApiApplication.V1;
  private static final List<String> OPEN =
      List.of(API + "/health", "/health", MetricsServlet.RESOURCE, MetricsServlet.PATH);

  @Inject private transient ProblemWriter problems;

  private NodeRole role;

  /** An unknown role keeps the application from starting. */
  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    role = NodeRole.current();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (role == NodeRole.WORKER && OPEN.stream().noneMatch(path::startsWith)) {
      problems.write(request, response, UserError.of(ErrorKind.UNAVAILABLE, "error.workerOnly"));
    } else {
      chain.doFilter(request, response);
    }
  }
}
