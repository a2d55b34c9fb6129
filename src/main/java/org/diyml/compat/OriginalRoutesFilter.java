package org.diyml.compat;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.diyml.accounts.CurrentAccount;
import org.diyml.compat.rest.OriginalApi;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.HeadersFilter;
import org.diyml.platform.security.ProblemWriter;

/**
 * Sends browsers that come to an original address on to the page for it, and hands everyone else to
 * the resources of this room.
 */
@WebFilter(filterName = "originalRoutes", urlPatterns = "/*", asyncSupported = true)
public class OriginalRoutesFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SIGN_IN = "/app/sign-in";

  @Inject private transient CurrentAccount current;
  @Inject private transient ProblemWriter problems;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (!OriginalRoutes.contains(path)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> page = OriginalRoutes.page(path);
    if (OriginalRoutes.isBrowser(request) && request.getMethod().equals("GET") && page.isPresent()) {
      seeOther(request, response, page.get());
    } else if (!OriginalRoutes.isOpen(path) && !current.isKnown()) {
      if (OriginalRoutes.isBrowser(request)) {
        seeOther(request, response, SIGN_IN);
      } else {
        problems.write(request, response, UserError.of(ErrorKind.UNAUTHENTICATED, "account.signIn"));
      }
    } else {
      if (OriginalRoutes.isBrowser(request)) {
        OriginalRoutes.pageAfter(path)
            .ifPresent(p -> request.setAttribute(OriginalApi.PAGE, request.getContextPath() + p));
      }
      request.getRequestDispatcher(OriginalApi.FORWARDED + path).forward(request, response);
    }
  }

  private static void seeOther(
      HttpServletRequest request, HttpServletResponse response, String page) {
    HeadersFilter.setPrivate(request, response);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + page);
  }
}
