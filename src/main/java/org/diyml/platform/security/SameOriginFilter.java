package org.diyml.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/**
 * Refuses unsafe requests that another site makes with a user's cookies.
 *
 * <p>Browsers say where a request comes from; clients that say nothing are no browsers and pass.
 */
@WebFilter(filterName = "sameOrigin", urlPatterns = "/*", asyncSupported = true)
public class SameOriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  @Inject private transient ProblemWriter problems;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) || request.getCookies() == null || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      problems.write(response, UserError.of(ErrorKind.FORBIDDEN, "error.otherSite"));
    }
  }

  private static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site == null || OWN_SITES.contains(site))
        && (origin == null || authority(origin).equalsIgnoreCase(request.getHeader("Host")));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      // Also what a browser sends for hidden origins: certainly not ours.
      return "";
    }
  }
}
